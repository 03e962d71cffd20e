"""States, their adjectives, cities, and nouns that make a place of a name."""

from __future__ import annotations

from sphinx_dossier.words.reading import table, words

ABBREVIATED_STATES = words(
    """
    us un uk eu ussr uae dc
    """
)
"""States and unions that are written as initials, without full stops."""

PLACE_BEGINNINGS = words("camp el fort la las los new port rio saint san santa santo st st.")
"""First words of the names of places that have two."""

STATE_SPELLINGS = (
    ("United States", "U.S.", "US"),
    ("United States of America", "U.S.A.", "USA"),
    ("United Kingdom", "U.K.", "UK"),
    ("Soviet Union", "USSR", "U.S.S.R.", "Union of Soviet Socialist Republics"),
    ("United Nations", "U.N.", "UN"),
    ("European Union", "EU", "E.U."),
    ("United Arab Emirates", "UAE", "U.A.E."),
    ("German Democratic Republic", "GDR", "East Germany"),
    ("People’s Republic of China", "PRC", "P.R.C."),
)
"""States and unions of states under which other bodies are named, in full and shortened."""

STATES_WITH_ARTICLE = frozenset(
    (
        *("Bahamas", "Central African Republic", "Czech Republic", "Dominican Republic"),
        *("Gambia", "Maldives", "Netherlands", "Ottoman Empire", "Philippines", "Soviet Union"),
        *("United Arab Emirates", "United Kingdom", "United Nations", "European Union"),
        *("United States", "United States of America", "U.S.", "US", "U.K.", "UK", "USSR"),
        *("U.S.S.R.", "U.S.A.", "USA", "UAE", "U.A.E.", "Confederate States"),
    )
)
"""States that take an article: Congress of the United States."""

FORMS_OF_STATE = (
    "Islamic Republic of",
    "Federal Republic of",
    "Federative Republic of",
    "Socialist Republic of",
    "Republic of",
    "Kingdom of",
    "Hashemite Kingdom of",
    "Sultanate of",
    "Commonwealth of",
    "State of",
    "Plurinational State of",
    "Bolivarian Republic of",
    "Arab Republic of",
)
"""How the official names of states begin, before the name of the country."""

RIVAL_STATES = words("china congo cyprus germany ireland korea macedonia vietnam yemen")
"""Countries that several states have claimed at one time; there, the form of state tells whose."""

COMBINING_NATIONS = words(
    """
    afro amero anglo arabo austro euro finno franco germano graeco greco hispano ibero indo italo
    judeo luso nippo polono romano russo serbo sino turco turko
    """
)
"""Adjectives of nations as first parts of compounds, which cannot come second."""

NATIONALITIES = table(
    """
    Abyssinia: Abyssinian
    Afghanistan: Afghan
    Albania: Albanian
    Algeria: Algerian
    Angola: Angolan
    Argentina: Argentine, Argentinian
    Armenia: Armenian
    Australia: Australian
    Austria: Austrian
    Austria-Hungary: Austro-Hungarian
    Azerbaijan: Azerbaijani
    Bahamas: Bahamian
    Bahrain: Bahraini
    Bangladesh: Bangladeshi
    Barbados: Barbadian
    Bavaria: Bavarian
    Belarus: Belarusian
    Belgium: Belgian
    Belize: Belizean
    Benin: Beninese
    Bhutan: Bhutanese
    Biafra: Biafran
    Bolivia: Bolivian
    Bosnia: Bosnian
    Botswana: Botswanan
    Brazil: Brazilian
    Britain: British
    Bulgaria: Bulgarian
    Burkina Faso: Burkinabe
    Burma: Burmese
    Burundi: Burundian
    Cambodia: Cambodian
    Cameroon: Cameroonian
    Canada: Canadian
    Cape Verde: Cape Verdean
    Ceylon: Ceylonese
    Chad: Chadian
    Chechnya: Chechen
    Chile: Chilean
    China: Chinese
    Colombia: Colombian
    Confederate States: Confederate
    Costa Rica: Costa Rican
    Croatia: Croatian
    Cuba: Cuban
    Cyprus: Cypriot
    Czech Republic: Czech
    Czechoslovakia: Czechoslovak, Czechoslovakian
    Democratic Republic of the Congo: Congolese
    Denmark: Danish
    Djibouti: Djiboutian
    Dominica: Dominican
    Dominican Republic: Dominican
    East Germany: East German
    East Timor: East Timorese
    Ecuador: Ecuadorian
    Egypt: Egyptian
    El Salvador: Salvadoran
    England: English
    Equatorial Guinea: Equatorial Guinean
    Eritrea: Eritrean
    Estonia: Estonian
    Ethiopia: Ethiopian
    Fiji: Fijian
    Finland: Finnish
    France: French
    Gabon: Gabonese
    Gambia: Gambian
    Georgia: Georgian
    Germany: German
    Ghana: Ghanaian
    Great Britain: British
    Greece: Greek
    Grenada: Grenadian
    Guatemala: Guatemalan
    Guinea: Guinean
    Guinea-Bissau: Bissau-Guinean
    Guyana: Guyanese
    Haiti: Haitian
    Hanover: Hanoverian
    Hawaii: Hawaiian
    Honduras: Honduran
    Hungary: Hungarian
    Iceland: Icelandic
    India: Indian
    Indonesia: Indonesian
    Iran: Iranian
    Iraq: Iraqi
    Ireland: Irish
    Israel: Israeli
    Italy: Italian
    Ivory Coast: Ivorian
    Jamaica: Jamaican
    Japan: Japanese
    Jordan: Jordanian
    Kampuchea: Kampuchean
    Kazakhstan: Kazakh
    Kenya: Kenyan
    Korea: Korean
    Kosovo: Kosovar
    Kuwait: Kuwaiti
    Kyrgyzstan: Kyrgyz
    Laos: Laotian, Lao
    Latvia: Latvian
    Lebanon: Lebanese
    Liberia: Liberian
    Libya: Libyan
    Lithuania: Lithuanian
    Luxembourg: Luxembourgish
    Macedonia: Macedonian
    Madagascar: Malagasy
    Malawi: Malawian
    Malaya: Malayan
    Malaysia: Malaysian
    Maldives: Maldivian
    Mali: Malian
    Malta: Maltese
    Mauritania: Mauritanian
    Mauritius: Mauritian
    Mexico: Mexican
    Moldova: Moldovan
    Mongolia: Mongolian
    Montenegro: Montenegrin
    Morocco: Moroccan
    Mozambique: Mozambican
    Myanmar: Burmese
    Namibia: Namibian
    Nepal: Nepalese, Nepali
    Netherlands: Dutch
    New Zealand: New Zealand
    Nicaragua: Nicaraguan
    Niger: Nigerien
    Nigeria: Nigerian
    North Korea: North Korean
    North Macedonia: North Macedonian
    North Vietnam: North Vietnamese
    North Yemen: North Yemeni
    Northern Ireland: Northern Irish
    Norway: Norwegian
    Oman: Omani
    Ottoman Empire: Ottoman
    Pakistan: Pakistani
    Palestine: Palestinian
    Panama: Panamanian
    Papua New Guinea: Papua New Guinean
    Paraguay: Paraguayan
    Persia: Persian
    Peru: Peruvian
    Philippines: Philippine, Filipino
    Poland: Polish
    Portugal: Portuguese
    Prussia: Prussian
    Qatar: Qatari
    Republic of the Congo: Congolese
    Rhodesia: Rhodesian
    Romania: Romanian
    Russia: Russian
    Russian Federation: Russian
    Rwanda: Rwandan
    Sardinia: Sardinian
    Saudi Arabia: Saudi, Saudi Arabian
    Saxony: Saxon
    Scotland: Scottish
    Senegal: Senegalese
    Serbia: Serbian
    Siam: Siamese
    Sierra Leone: Sierra Leonean
    Sikkim: Sikkimese
    Singapore: Singaporean
    Slovakia: Slovak
    Slovenia: Slovenian, Slovene
    Somalia: Somali
    South Africa: South African
    South Korea: South Korean
    South Sudan: South Sudanese
    South Vietnam: South Vietnamese
    South Yemen: South Yemeni
    Soviet Union: Soviet
    Spain: Spanish
    Sri Lanka: Sri Lankan
    Sudan: Sudanese
    Suriname: Surinamese
    Sweden: Swedish
    Switzerland: Swiss
    Syria: Syrian
    Taiwan: Taiwanese
    Tajikistan: Tajik
    Tanganyika: Tanganyikan
    Tanzania: Tanzanian
    Thailand: Thai
    Tibet: Tibetan
    Togo: Togolese
    Tonga: Tongan
    Transjordan: Transjordanian
    Trinidad and Tobago: Trinidadian
    Tunisia: Tunisian
    Turkey: Turkish
    Türkiye: Turkish
    Turkmenistan: Turkmen
    Uganda: Ugandan
    Ukraine: Ukrainian
    United Arab Emirates: Emirati
    United Kingdom: British
    United States: American
    Upper Volta: Upper Voltan
    Uruguay: Uruguayan
    Uzbekistan: Uzbek
    Venezuela: Venezuelan
    Vietnam: Vietnamese
    Wales: Welsh
    West Germany: West German
    Württemberg: Württemberger
    Yemen: Yemeni
    Yugoslavia: Yugoslav, Yugoslavian
    Zaire: Zairian, Zairean
    Zambia: Zambian
    Zanzibar: Zanzibari
    Zimbabwe: Zimbabwean
    """
)
"""States, present and well-known former ones, and their adjectives, with their capitals; the
customary adjective first."""

CONTINENTAL_ADJECTIVES = words(
    "african american arab asian atlantic balkan baltic central-american european inter-american"
)
"""Adjectives of parts of the world, as the names of bodies begin with them."""

STATES = frozenset(map(str.casefold, NATIONALITIES))
"""The states, in small letters."""

COUNTRIES = frozenset(state for state in STATES if " " not in state)
"""The states whose names are one word, in small letters."""

DEMONYMS = frozenset(
    adjective.casefold() for adjectives in NATIONALITIES.values() for adjective in adjectives
)
"""The adjectives of states, in small letters."""

THINGS_BEFORE = words(
    """
    aunt avenida avenue boulevard calle camp cape castle cousin dear fort greater hmas hmcs hms
    hotel hurricane lake little loch lower mission mount mt mv new north old operation piazza
    place plaza point port praia puerto radio rio river rms rue saint san sant santa santo south
    ss storm tropical typhoon uncle upper uss via villa
    """
)
"""Words with a capital that make of the name after them a place, a ship, a storm or a street."""

PLACES_OF = words(
    """
    battle bay borough capital city coast colony commonwealth county department diocese district
    duchy island islands isle municipality parish plains port province region siege state straits
    suburb territory town township university valley village
    """
)
"""Nouns that 'of' leads from to the name of a place: the city of Lincoln."""

US_STATES = words(
    """
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii
    idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan
    minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania
    tennessee texas utah vermont virginia washington wisconsin wyoming ala ark ariz calif colo conn
    fla ill ind kan ky md mich minn mo mont neb nev okla ore pa tenn tex va vt wis wyo
    """
) | {
    *("new hampshire", "new jersey", "new mexico", "new york", "north carolina", "north dakota"),
    *("south carolina", "south dakota", "rhode island", "west virginia"),
}
"""The states of the United States and their customary abbreviations, which stand after the names
of towns."""

STATES_WITH_STOP = words("del ga la mass me miss n.c n.d n.h n.j n.m n.y r.i s.c s.d va w.va wash")
"""Abbreviations of further states, which are words or initials of others without a full stop."""

CITIES = words(
    """
    abidjan accra algiers amman amsterdam ankara antwerp athens auckland baghdad baku bamako
    bangkok barcelona basel basra beijing beirut belfast belgrade benghazi berlin berne bern
    birmingham bogota bologna bombay bonn bordeaux boston brasilia bratislava bristol brussels
    bucharest budapest cairo calcutta canberra caracas casablanca chicago cologne colombo
    copenhagen dakar dallas damascus danzig delhi denver detroit dhaka doha dresden dubai dublin
    durban edinburgh florence frankfurt geneva genoa glasgow guangzhou hamburg hanoi havana
    helsinki herat hiroshima houston islamabad istanbul izmir jakarta jerusalem johannesburg
    kabul kampala kandahar karachi khartoum kiev kyiv kinshasa kyoto lagos lahore leipzig
    leningrad lima lisbon liverpool london luanda lusaka lyon lyons madras madrid managua
    manchester manila marrakesh marseilles mecca melbourne miami milan minsk mogadishu monrovia
    montevideo montreal moscow mumbai munich nagasaki nairobi nanking nanjing naples nicosia
    odessa osaka oslo ottawa palermo paris peking peshawar philadelphia phnom pittsburgh prague
    pretoria pyongyang quito rangoon rawalpindi riga riyadh rome rotterdam saigon salzburg
    santiago sarajevo seattle seoul seville shanghai singapore sofia stalingrad stockholm
    strasbourg stuttgart sydney taipei tallinn tashkent tbilisi tehran tirana tokyo toronto
    trieste tripoli tunis turin utrecht valencia vancouver venice vienna vilnius vladivostok
    warsaw washington wellington yalta yangon yerevan zagreb zurich
    """
)
"""Capitals and other large cities of the world, present and former names, as atlases index them."""
