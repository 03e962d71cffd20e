"""How people are named: what stands alone, what stands for the full name, and who agrees."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_dossier.authority import sort_name
from sphinx_dossier.kinds import NameStyle
from sphinx_dossier.linking.folding import fold_name
from sphinx_dossier.linking.naming.agreement import Agreement, Namesakes, agreement
from sphinx_dossier.linking.naming.personal_names import (
    PersonalName,
    personal_name,
)
from sphinx_dossier.model import Entry


def read(name: str, *aliases: str, sort: str = "") -> PersonalName:
    """Return what is read from a record that an authority file would give."""
    filed = sort or sort_name(name, NameStyle.PERSONAL)
    return personal_name(Entry("x", "person", name, filed, aliases))


# --- Surnames ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("Qamar Javed Bajwa", "Bajwa"),
        ("Henry Morgenthau, Jr.", "Morgenthau"),
        ("James A. Baker III", "Baker"),
        ("Malcolm Muggeridge, Esq.", "Muggeridge"),
        ("Henry Cabot Lodge (1902–1985)", "Lodge"),
        ("Tip O’Neill", "O’Neill"),
        ("Alec Douglas-Home", "Douglas-Home"),
        ("Martin Luther King, Jr.", "King"),
        ("J. C. King", "King"),
        ("J. F. Kennedy", "Kennedy"),
        ("Ford Madox Ford", "Ford"),
        ("Wellesley, Arthur", "Wellesley"),
        ("Lodge. Henry Cabot, Jr.", "Lodge"),
        ("Brig. Gen. Chester V. Clifton", "Clifton"),
        ("Joaquim van der Stoel", "van der Stoel"),
        ("James Van Fleet", "Van Fleet"),
        ("Van Cliburn", "Cliburn"),
        ("Al Gore", "Gore"),
        ("Louis St. Laurent", "St. Laurent"),
        # China and Korea
        ("Mao Zedong", "Mao"),
        ("Chiang Kai-shek", "Chiang"),
        ("Kai-shek Chiang", "Chiang"),
        ("Ch’en I", "Ch’en"),
        ("Kim Il Sung", "Kim"),
        ("Lee Kuan Yew", "Lee"),
        ("Lee Hamilton", "Hamilton"),
        ("Kim Philby", "Philby"),
        ("Ma. A. Aron", "Aron"),
        ("Syngman Rhee", "Rhee"),
        # Southeast Asia and Japan
        ("Ngo Dinh Diem", "Diem"),
        ("Vo Nguyen Giap", "Giap"),
        ("Nguyen Van Thieu", "Thieu"),
        ("Ho Chi Minh", "Ho"),
        ("U Thant", "Thant"),
        ("Sukarno", "Sukarno"),
        ("Eisaku Satō", "Satō"),
        # The Near East and South Asia
        ("Hafez al-Assad", "al-Assad"),
        ("Tawfiq Abu al-Huda", "Abu al-Huda"),
        ("Gamal Abdel Nasser", "Abdel Nasser"),
        ("Muhammad Zia ul-Haq", "Zia ul-Haq"),
        ("Salah al-Din Bitar", "Bitar"),
        ("Hafiz Abdul Amir", "Abdul Amir"),
        ("Faisal ibn Abd al-Aziz Al Saud", "Al Saud"),
        ("Mullah Omar", "Omar"),
        ("Sardar Baldev Singh", "Singh"),
        ("Abbas Hilmi Pasha", "Hilmi"),
        # Spain, Portugal, Latin America
        ("Salvador Allende Gossens", "Allende"),
        ("José López Portillo y Pacheco", "López Portillo"),
        ("Fulgencio Batista y Zaldívar", "Batista"),
        ("Miguel de la Madrid Hurtado", "de la Madrid"),
        ("Juan Domingo Perón", "Perón"),
        ("Raul Hector Castro", "Castro"),
        ("Gonzalo Sánchez de Lozada", "Sánchez de Lozada"),
        ("Violeta Barrios de Chamorro", "de Chamorro"),
        ("Fernando Henrique Cardoso", "Cardoso"),
        ("Artur da Costa e Silva", "da Costa e Silva"),
        # Rulers, saints, peers
        ("Napoléon I", "Napoléon"),
        ("Faisal II", "Faisal"),
        ("John Paul II", "John Paul"),
        ("King Abdullah II", "Abdullah"),
        ("Peter the Great", "Peter"),
        ("Joan of Arc", "Joan"),
        ("Harold Alexander of Tunis", "Alexander"),
        ("Arthur Wellesley, 1st Duke of Wellington", "Wellesley"),
        ("Marquis of Salisbury", "Salisbury"),
    ],
)
def test_a_name_without_a_sort_is_read_by_its_custom(name: str, surname: str) -> None:
    assert read(name).surnames[0] == surname


@pytest.mark.parametrize(
    ("name", "sort", "surnames"),
    [
        ("Osama bin Laden", "bin Laden, Osama", ("bin Laden", "Bin Laden")),
        ("Osama bin Laden", "Laden, Osama bin", ("Laden", "bin Laden", "Bin Laden")),
        ("Charles de Gaulle", "Gaulle, Charles de", ("Gaulle", "de Gaulle", "De Gaulle")),
        ("Otto von Bismarck", "Bismarck, Otto von", ("Bismarck", "von Bismarck")),
        ("Maurice Couve de Murville", "Couve de Murville, Maurice", ("Couve de Murville",)),
        ("Viktor Orbán", "Orbán Viktor", ("Orbán",)),
        ("Orbán Viktor", "Orbán Viktor", ("Orbán",)),
        ("Zhou Enlai", "Zhou Enlai", ("Zhou",)),
        ("Hussein bin Onn", "Hussein bin Onn", ("Hussein",)),
        ("Ngo Dinh Diem", "Ngo Dinh Diem", ("Ngo", "Diem")),
        ("Salvador Allende Gossens", "Allende Gossens, Salvador", ("Allende Gossens", "Allende")),
        ("Indira Gandhi", "Gandhi", ("Gandhi",)),
        ("Elizabeth Bowes-Lyon", "Elizabeth, Queen Mother", ("Elizabeth",)),
    ],
)
def test_the_curators_sort_decides(name: str, sort: str, surnames: tuple[str, ...]) -> None:
    assert read(name, sort=sort).surnames[: len(surnames)] == surnames


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Hafez al-Assad", {"Assad", "el-Assad", "Al-Assad"}),
        ("Anwar Sadat", {"Sadat", "al-Sadat", "el-Sadat", "as-Sadat"}),
        ("Otto von Bismarck", {"von Bismarck", "Von Bismarck", "Bismarck"}),
        ("Mohammad Zia-ul-Haq", {"Zia-ul-Haq", "Zia ul-Haq", "Zia ul Haq", "Ziaul Haq"}),
        ("Gamal Abdel Nasser", {"Abd al-Nasser", "Abdul Nasser"}),
        ("Louis St. Laurent", {"Saint Laurent", "St Laurent"}),
        ("U Thant", {"U Thant"}),
        ("Vigdís Finnbogadóttir", {"Finnbogadóttir", "Vigdís"}),
        ("Valéry Giscard d’Estaing", {"d’Estaing", "Giscard d’Estaing"}),
        ("Arthur Wellesley, 1st Duke of Wellington", {"Wellington"}),
        ("Robert Stewart, Viscount Castlereagh", {"Castlereagh"}),
    ],
)
def test_a_surname_stands_alone_in_each_of_its_spellings(name: str, forms: set[str]) -> None:
    assert forms <= set(read(name).surnames)


@pytest.mark.parametrize(
    ("name", "alias", "surname"),
    [
        ("Hussein bin Talal", "Hussein I", "Hussein"),
        ("Faisal ibn Abd al-Aziz Al Saud", "King Faisal", "Faisal"),
        ("Norodom Sihanouk", "Prince Sihanouk", "Sihanouk"),
        ("George Rowland Stanley Baring", "Earl of Cromer", "Cromer"),
        ("Alec Douglas-Home", "Lord Home", "Home"),
        ("Saddam Hussein al-Tikriti", "Saddam Hussein", "Hussein"),
        ("Juscelino Kubitschek de Oliveira", "Juscelino Kubitschek", "Kubitschek"),
        ("Chiang Ching-kuo", "Jiang Jingguo", "Jiang"),
        ("Hafez al-Assad", "Hafiz al-Asad", "Asad"),
        ("Hillary Rodham", "Hillary Rodham Clinton", "Rodham"),
    ],
)
def test_an_alias_can_give_a_surname(name: str, alias: str, surname: str) -> None:
    assert surname in read(name, alias).surnames


@pytest.mark.parametrize(
    ("name", "alias", "form"),
    [
        ("Winston Churchill", "Sir Winston", "Winston"),
        ("May-ling Soong", "Madame Chiang Kai-shek", "Chiang"),
        ("Pierre Mendès-France", "Pierre Mendes France", "France"),
        ("Eugenio Pacelli", "Pope Pius", "Pope"),
        ("Samuel Doe", "Head of State Samuel Doe", "Head"),
    ],
)
def test_some_aliases_give_none(name: str, alias: str, form: str) -> None:
    assert form not in read(name, alias).surnames


def test_a_ruler_is_called_by_his_name_and_not_by_his_fathers() -> None:
    assert read("Hussein bin Talal", "Hussein I").surnames == ("Hussein",)
    assert read("Hussein bin Onn", "Tun Hussein Onn").surnames[0] == "bin Onn"


# --- Parts ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "aliases", "part"),
    [
        ("Fidel Castro Ruz", (), "Ruz"),
        ("Gamal Abdel Nasser", (), "Nasser"),
        ("Muhammad Zia-ul-Haq", (), "Zia"),
        ("Ngo Dinh Diem", (), "Ngo"),
        ("Valéry Giscard d’Estaing", (), "Giscard"),
        ("Haile Selassie I", (), "Selassie"),
        ("Pius XII", ("Eugenio Pacelli",), "Pacelli"),
    ],
)
def test_other_elements_may_stand_alone_after_the_full_name(
    name: str, aliases: tuple[str, ...], part: str
) -> None:
    found = read(name, *aliases)
    assert part in found.parts
    assert part not in found.surnames


@pytest.mark.parametrize(
    ("name", "aliases", "parts"),
    [
        ("Indira Gandhi", (), ("Indira",)),
        ("Qamar Javed Bajwa", ("General Bajwa",), ("Qamar", "Javed")),
        ("John F. Kennedy", ("Jack Kennedy",), ("John", "Jack")),
        ("Jean-Claude Duvalier", (), ("Jean-Claude",)),
        ("Abd al-Salam Arif", (), ("Abd al-Salam",)),
        ("Mullah Mohammad Omar", (), ("Mohammad",)),
        ("Begum Nusrat Bhutto", (), ("Nusrat",)),
        ("William (Bill) Clinton", (), ("William", "Bill")),
        ("Nguyen Van Thieu", (), ()),
        ("J. F. Kennedy", (), ()),
    ],
)
def test_given_names_are_given_apart(
    name: str, aliases: tuple[str, ...], parts: tuple[str, ...]
) -> None:
    assert read(name, *aliases).given_parts == parts


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("Gamal Abdel Nasser", {"al-Nasser", "Abdel", "Abd"}),
        ("Nur al-Din al-Atasi", {"al-Din", "Din"}),
        ("Salah Abu Zaid", {"Zaid", "Abu"}),
        ("Alec Douglas-Home", {"Douglas", "Home"}),
        ("Thomas De Quincey", {"Quincey"}),
        ("Miguel de la Madrid", {"Madrid", "la Madrid"}),
        ("Nguyen Van Thieu", {"Van"}),
    ],
)
def test_what_custom_never_parts_stays_together(name: str, never: set[str]) -> None:
    found = read(name)
    assert never.isdisjoint((*found.surnames, *found.parts, *found.given_parts))


# --- Variants ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "variants"),
    [
        ("Salvador Allende Gossens", {"Salvador Allende"}),
        ("José López Portillo y Pacheco", {"José López Portillo"}),
        ("Anwar al-Sadat", {"Anwar Sadat", "Anwar el-Sadat", "Anwar as-Sadat"}),
        ("Anwar Sadat", {"Anwar al-Sadat", "Anwar el-Sadat", "Anwar as-Sadat"}),
        ("Gamal Abdel Nasser", {"Gamal Abd al-Nasser", "Gamal Abdul Nasser"}),
        ("Zia-ul-Haq", {"Zia ul Haq", "Ziaul Haq", "Zia ul-Haq"}),
        ("Hussein bin Talal", {"Hussein ibn Talal"}),
        ("Chiang Kai-shek", {"Chiang Kaishek", "Chiang Kai shek", "Kai-shek Chiang"}),
        ("Kim Il Sung", {"Kim Il-sung", "Kim Ilsung", "Il Sung Kim"}),
        ("Mao Zedong", {"Zedong Mao"}),
        ("J. F. Kennedy", {"J.F. Kennedy"}),
        ("J.F. Kennedy", {"J. F. Kennedy"}),
        ("J. F. Kennedy, Jr.", {"J.F. Kennedy, Jr.", "J. F. Kennedy Jr."}),
        ("Arthur Wellesley, 1st Duke of Wellington", {"Duke of Wellington", "Arthur Wellesley"}),
        ("Robert Stewart, Viscount Castlereagh", {"Viscount Castlereagh", "Lord Castlereagh"}),
        ("Robert Cecil, Marquess of Salisbury", {"Marquis of Salisbury", "Lord Salisbury"}),
        ("Pandit Jawaharlal Nehru", {"Jawaharlal Nehru"}),
        ("Lodge. Henry Cabot, Jr.", {"Henry Cabot Lodge, Jr."}),
        ("Louis St. Laurent", {"Louis Saint Laurent"}),
    ],
)
def test_longer_forms_are_derived(name: str, variants: set[str]) -> None:
    assert variants <= set(read(name).variants)


@pytest.mark.parametrize(
    ("name", "sort", "variant"),
    [("Viktor Orbán", "Orbán Viktor", "Orbán Viktor"), ("Orbán Viktor", "", "")],
)
def test_a_name_is_turned_round_only_if_the_curator_says_so(
    name: str, sort: str, variant: str
) -> None:
    assert read(name, sort=sort).variants == ((variant,) if variant else ())


@pytest.mark.parametrize(
    ("name", "never"),
    [
        ("Arthur Wellesley, Duke of Wellington", {"Lord Wellington", "Duke Wellington"}),
        ("Juan Domingo Perón", {"Juan Domingo"}),
        ("Antonio Azeredo da Silveira", {"Antonio Azeredo"}),
        ("Violeta Barrios de Chamorro", {"Violeta Barrios"}),
        ("John Foster Dulles", {"John Foster", "Dulles John Foster"}),
        ("Faisal II", {"Faisal"}),
    ],
)
def test_what_would_be_somebody_else_is_not_derived(name: str, never: set[str]) -> None:
    assert never.isdisjoint(read(name).variants)


# --- Given names and suffixes -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "aliases", "words"),
    [
        ("John F. Kennedy", ("Jack Kennedy",), {"john", "f", "jack"}),
        ("Ford Madox Ford", (), {"ford", "madox"}),
        ("Jean-Claude Duvalier", (), {"jean-claude", "jean", "claude", "jeanclaude"}),
        ("Mao Zedong", ("Mao Tse-tung",), {"zedong", "tse-tung", "tse", "tung", "tsetung"}),
        ("Osama bin Laden", (), {"osama"}),
        ("General Qamar Bajwa", (), {"qamar"}),
        ("Henry Morgenthau, Jr.", (), {"henry"}),
        ("Zoë Söllner", (), {"zoe"}),
        ("Al Gore", (), {"al"}),
        ("Sukarno", (), set()),
    ],
)
def test_given_names_are_folded_words_of_all_names(
    name: str, aliases: tuple[str, ...], words: set[str]
) -> None:
    assert read(name, *aliases).given == words


@pytest.mark.parametrize(
    ("name", "suffix"),
    [
        ("Henry Morgenthau, Jr.", "jr"),
        ("Henry Morgenthau Jnr", "jr"),
        ("Oliver Wendell Holmes, Sr.", "sr"),
        ("James A. Baker III", "iii"),
        ("Morgenthau, Henry, Jr.", "jr"),
        ("Reuben Brigety 2nd", "ii"),
        ("Faisal II", "ii"),
        ("Malcolm Muggeridge, Esq.", ""),
        ("Albert V. Alexander", ""),
        ("Rudolf I. Abel", ""),
    ],
)
def test_the_suffix_tells_generations_apart(name: str, suffix: str) -> None:
    assert read(name).suffix == suffix


# --- Agreement --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        ("John", "John F. Kennedy", Agreement.SAME),
        ("JOHN", "John F. Kennedy", Agreement.SAME),
        ("Fitzgerald", "John F. Kennedy", Agreement.INITIAL),
        ("J.", "John F. Kennedy", Agreement.INITIAL),
        ("J", "John F. Kennedy", Agreement.INITIAL),
        ("J.F.", "John Fitzgerald Kennedy", Agreement.INITIAL),
        ("J.-C.", "Jean-Claude Duvalier", Agreement.INITIAL),
        ("B.F.", "John Fitzgerald Kennedy", Agreement.NONE),
        ("Adam", "A. Smith", Agreement.INITIAL),
        ("Bernard", "A. Smith", Agreement.NONE),
        ("Jack", "John F. Kennedy", Agreement.FAMILIAR),
        ("William", "Bill Clinton", Agreement.FAMILIAR),
        ("Dick", "Richard Nixon", Agreement.FAMILIAR),
        ("Ted", "Theodore Roosevelt", Agreement.FAMILIAR),
        ("Ted", "Edward Kennedy", Agreement.FAMILIAR),
        ("Harry", "Henry Stimson", Agreement.FAMILIAR),
        ("Henry", "Harold Brown", Agreement.NONE),
        ("Joseph", "Iosif Stalin", Agreement.FAMILIAR),
        ("Karl", "Charles Marx", Agreement.FAMILIAR),
        ("Geo.", "George Washington", Agreement.FAMILIAR),
        ("Mohammed", "Muhammad Ali", Agreement.SPELLING),
        ("Aleksei", "Alexei Kosygin", Agreement.SPELLING),
        ("Nikolay", "Nikolai Bulganin", Agreement.SPELLING),
        ("Frances", "Francis Perkins", Agreement.NONE),
        ("Allen", "Ellen Dulles", Agreement.NONE),
        ("George", "Barnett Rubin", Agreement.NONE),
        ("Jean-Claude", "Jean Claude Duvalier", Agreement.SAME),
        ("Jean", "Jean-Claude Duvalier", Agreement.SAME),
        ("Kaishek", "Chiang Kai-shek", Agreement.SAME),
        ("Tse Tung", "Mao Tse-tung", Agreement.SAME),
        ("Yu.", "Yuri Andropov", Agreement.INITIAL),
        ("Yuri", "Yu. V. Andropov", Agreement.INITIAL),
        ("Robert Bruce", "Robert Lansing", Agreement.NONE),
        ("", "Robert Lansing", Agreement.NONE),
        (".", "Robert Lansing", Agreement.NONE),
    ],
)
def test_a_word_before_the_surname_agrees_or_does_not(
    word: str, name: str, expected: Agreement
) -> None:
    assert agreement(word, read(name)) is expected


def test_an_initial_that_another_name_writes_out_is_no_longer_open() -> None:
    assert agreement("Lewis", read("David L. Aaron")) is Agreement.INITIAL
    assert agreement("Lewis", read("David L. Aaron", "David Laurence Aaron")) is Agreement.NONE


def test_all_parts_of_a_name_must_agree_and_the_weakest_counts() -> None:
    arif = read("Abdel Salam Arif")
    assert agreement("Abdel-Salam", arif) is Agreement.SAME
    assert agreement("Abd al-Salam", arif) is Agreement.FAMILIAR
    assert agreement("Abd al-Rahman", arif) is Agreement.NONE


# --- Names in the wild ------------------------------------------------------------------------

WORDS = re.compile(r"\w+")
PARTICLES = tuple(WORDS.findall("de von bin ibn al van der la y e zu ul abu Abd"))
TITLES = ("King", "Mullah", "General", "Sir", "Lord", "Prime Minister", "Earl of", "the", "Haji")
SUFFIXES = ("Jr.", "III", "Sr", "Esq.", "II", "I", "XIV")
INITIALS = ("J.", "F", "J.F.", "K. L.", "U", "St.", "I.")
NAMES = (
    *("Mao", "Kai-shek", "Nguyen", "Dinh", "Kim", "Il", "José", "López", "Hussein", "al-Sadat"),
    *("Zia-ul-Haq", "O’Neill", "Douglas-Home", "Smith", "Robert", "Ivan", "d’Estaing", "Satō"),
    *("毛泽东", "ibn‐Talal", "Lodge.", "MacArthur", "Finnbogadóttir", "Pasha", "Ho", "Chi", "Minh"),
)
SIGNS = (",", "(1902–1985)", "“Big", "and", "of", "-", "’", "1.", "", "?", ".")
NOISY = st.lists(
    st.sampled_from((*PARTICLES, *TITLES, *SUFFIXES, *INITIALS, *NAMES, *NAMES, *SIGNS)),
    max_size=7,
).map(" ".join)
RECORDS = st.builds(
    lambda name, sort, aliases: Entry("x", "person", name, sort, tuple(aliases)),
    NOISY | st.text(max_size=30),
    NOISY | st.text(max_size=30),
    st.lists(NOISY, max_size=3),
)
PARTICLE_WORDS = frozenset(
    WORDS.findall("de von bin ibn der la y e zu ul abu abd the of and st jr iii sr esq ii xiv")
)
TITLE_WORDS = frozenset(WORDS.findall("king mullah general sir lord minister haji"))
INITIALS_ONLY = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?|[^\W\d_]")


def says_nothing(form: str, nothing: frozenset[str]) -> bool:
    """Tell whether a form is but initials and words that say nothing by themselves."""
    words = [word.strip(".,").casefold() for word in form.split()]
    return all(word in nothing or INITIALS_ONLY.fullmatch(word) for word in words)


@given(RECORDS)
def test_every_record_can_be_read(entry: Entry) -> None:
    name = personal_name(entry)
    for form in (*name.surnames, *name.parts, *name.given_parts, *name.variants):
        assert form == " ".join(form.split())
        assert any(map(str.isalpha, fold_name(form)))
        assert not says_nothing(form, PARTICLE_WORDS), form
    # But King is a surname, and Abdul Amir a name although Amir is a title.
    for form in (*name.parts, *name.given_parts):
        assert not says_nothing(form, PARTICLE_WORDS - {"abd"} | TITLE_WORDS), form
    assert all(word and word == word.casefold() for word in name.given)
    assert not {*name.surnames} & {*name.parts}
    assert not {*name.surnames, *name.parts} & {*name.given_parts}
    assert not {*name.variants} & {entry.name, *entry.aliases}
    assert all(" " in fold_name(form) for form in name.variants)


@given(RECORDS, NOISY | st.text(max_size=20))
def test_every_word_agrees_somehow(entry: Entry, word: str) -> None:
    assert isinstance(agreement(word, personal_name(entry)), Agreement)


@given(RECORDS)
def test_each_given_name_agrees_with_its_own_record(entry: Entry) -> None:
    name = personal_name(entry)
    for word in name.given_parts:
        assert agreement(word, name) is not Agreement.NONE


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), RECORDS, min_size=1),
    NOISY | st.sampled_from(["A.", "W. H.", "Wm", "Bill", "Yu.", "Abd-al-Aziz", "-", ""]),
)
def test_of_many_namesakes_the_same_agree_as_if_each_were_asked(
    records: dict[str, Entry], word: str
) -> None:
    names = {key: personal_name(record) for key, record in records.items()}
    each = {key: agreement(word, names[key]) for key in sorted(names)}
    agreeing = {key: found for key, found in each.items() if found is not Agreement.NONE}
    assert list(Namesakes(names).agreeing(word).items()) == list(agreeing.items())


@given(RECORDS, st.randoms(use_true_random=False))
def test_the_order_of_aliases_decides_nothing_but_order(entry: Entry, chance: Any) -> None:
    shuffled = list(entry.aliases)
    chance.shuffle(shuffled)
    one = personal_name(entry)
    other = personal_name(Entry("x", "person", entry.name, entry.sort, tuple(shuffled)))
    assert set(one.surnames) == set(other.surnames)
    assert one.given == other.given
