"""Furniture: what a scraped page says is taken out, what its author says never is."""

from __future__ import annotations

import pytest

from sphinx_dossier.ingest import FURNITURE_RULES, FurnitureRule, Reach, read_source
from sphinx_dossier.model import Account, Source

PROSE = "The delegates met in the old palace and agreed on little but the date of the next meeting."
PAGE = "A Meeting in the Palace\n\n" + PROSE + "\n\n{}\n\nOn the second day nobody came at all."
TAIL = "A Meeting in the Palace\n\n" + PROSE + "\n\n{}"


def read(text: str) -> Source:
    source, problems = read_source("x", "x.txt", text.encode())
    assert problems == []
    return source


def furniture(source: Source) -> dict[str, str]:
    return {
        source.text[item.start : item.end]: item.label
        for item in source.ledger
        if item.account is Account.FURNITURE
    }


def passages(source: Source) -> list[str]:
    return [source.text[passage.start : passage.end] for passage in source.passages]


SURE = [
    ("contact-line", "Tel: 042-35941921"),
    ("contact-line", "Phone: (202) 555-0143 | Fax: (202) 555-0144"),
    ("contact-line", "+92 51 111 222 333"),
    ("contact-line", "editor@news.example, subs@news.example"),
    ("contact-line", "Email: press@ministry.example.pk"),
    ("contact-line", "UAN: 111-000-111"),
    ("breadcrumb", "Home > World > Asia"),
    ("breadcrumb", "Home » Opinion"),
    ("breadcrumb", "News > Afghanistan"),
    ("breadcrumb", "Home / News / Pakistan"),
    ("breadcrumb", "News › World › South Asia"),
    ("share-link", "Share this article"),
    ("share-link", "Share this on Facebook"),
    ("share-link", "Share via e-mail"),
    ("share-link", "Share on Twitter (Opens in new window)"),
    ("share-link", "Click to share on Facebook (Opens in new window)"),
    ("share-link", "Click to email a link to a friend (Opens in new window)"),
    ("share-link", "Tweet this"),
    ("share-link", "Follow us on Twitter"),
    ("share-link", "Follow us on Facebook, Instagram and YouTube."),
    ("share-link", "Follow @dailynews on Twitter"),
    ("share-link", "Like us on Facebook"),
    ("share-link", "Facebook Twitter LinkedIn WhatsApp"),
    ("share-link", "Facebook | Twitter | Email"),
    ("share-link", "Join our WhatsApp channel"),
    ("share-link", "Copy link"),
    ("share-link", "Share: Facebook Twitter"),
    ("share-link", "Facebook Count"),
    (
        "share-link",
        """Click to share on Twitter (Opens in new window)
Click to share on Facebook (Opens in new window)""",
    ),
    ("counter", "1,234 views"),
    ("counter", "12 Comments"),
    ("counter", "2.5K shares"),
    ("counter", "Views: 1204"),
    ("counter", "Comments (7)"),
    ("counter", "3 min read"),
    ("counter", "5-minute read"),
    ("counter", "Reading time: 4 minutes"),
    ("counter", "Be the first to comment"),
    ("page-tool", "Email to a friend"),
    ("page-tool", "E-mail this to a friend"),
    ("page-tool", "Send this article to a friend"),
    ("page-tool", "Print this article"),
    ("page-tool", "Printer-friendly version"),
    ("page-tool", "Print | Email | Share"),
    ("page-tool", "Download as PDF"),
    ("page-tool", "Listen to this article"),
    ("page-tool", "Report an error"),
    ("page-tool", "Save for later"),
    ("advertisement", "Advertisement"),
    ("advertisement", "ADVERTISEMENT"),
    ("advertisement", "- Advertisement -"),
    ("advertisement", "Advertisement - Scroll to continue"),
    ("advertisement", "Story continues below advertisement"),
    ("advertisement", "Article continues after this advertisement"),
    ("advertisement", "Sponsored content"),
    ("advertisement", "Skip advertisement"),
    ("continue-reading", "Continue reading"),
    ("continue-reading", "Click here to read the full story"),
    ("continue-reading", "Subscribe to continue reading"),
    ("continue-reading", "This article is for subscribers only"),
    ("continue-reading", "You have reached your monthly limit of free articles."),
    ("continue-reading", "[+2314 chars]"),
    ("subscription", "Subscribe"),
    ("subscription", "Subscribe to our newsletter"),
    ("subscription", "Sign up for our weekly newsletter"),
    ("subscription", "Get the latest news delivered to your inbox"),
    ("subscription", "Already a subscriber? Log in"),
    ("subscription", "Log in"),
    ("subscription", "Sign in / Register"),
    ("subscription", "Log in or register to post comments"),
    ("subscription", "Create a free account"),
    ("subscription", "Become a member today"),
    ("subscription", "Enter your email address"),
    ("cookie-notice", "We use cookies."),
    ("cookie-notice", "We use cookies to give you the best experience on our website."),
    (
        "cookie-notice",
        "This website uses cookies to improve your experience. We'll assume you're ok with that.",
    ),
    ("cookie-notice", "By continuing to use this site you agree to our use of cookies."),
    ("cookie-notice", "Accept all cookies"),
    ("cookie-notice", "Cookie settings"),
    ("copyright", "© 2020 The Daily Example. All rights reserved."),
    ("copyright", "Copyright © 2018-2020 Example Media Group"),
    ("copyright", "(c) Example Press 2011"),
    ("copyright", "All rights reserved"),
    (
        "copyright",
        "This material may not be published, rewritten, or redistributed without permission.",
    ),
    ("copyright", "Reproduction in whole or in part without permission is strictly prohibited."),
    ("navigation", "Skip to content"),
    ("navigation", "Skip to main content"),
    ("navigation", "Back to top"),
    ("navigation", "Home | News | Sport | Contact us"),
    ("navigation", "Next article"),
    ("navigation", "← Previous post"),
    ("navigation", "Page 2 of 5"),
    ("navigation", "Toggle navigation"),
    ("navigation", "Please enable JavaScript to view this page."),
    ("navigation", "English | Français | العربية"),
    ("related-heading", "Related articles"),
    ("related-heading", "You may also like"),
    ("related-heading", "Most read"),
    ("related-heading", "More from The Daily Example"),
    ("related-heading", "Recommended for you"),
    ("teaser", "Read more: Talks resume in Doha"),
    ("teaser", "READ MORE | What the U.S. wants from Islamabad"),
    ("teaser", "Also read: Army chief in Kabul"),
    ("teaser", "Read more »"),
    ("teaser", "Related: Is the deal dead?"),
    ("comment-form", "Leave a Reply"),
    ("comment-form", "Your email address will not be published. Required fields are marked *"),
    ("comment-form", "Comments are closed."),
    ("comment-form", "Join the conversation"),
    ("comment-form", "View comments"),
    ("media-label", "Image source, Getty Images"),
    ("media-label", "Getty Images"),
    ("media-label", "Enlarge this image"),
    ("media-label", "Play video"),
    ("last-updated", "Last updated: June 11, 2020"),
    ("last-updated", "Updated 3 hours ago"),
    ("separator", "* * *"),
    ("separator", "_______________"),
]


@pytest.mark.parametrize(("rule", "line"), SURE)
def test_furniture_is_found_between_paragraphs_and_named_by_its_rule(rule: str, line: str) -> None:
    source = read(PAGE.format(line))
    assert set(furniture(source).values()) == {rule}
    assert line not in " ".join(passages(source))


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("share-word", "Tweet"),
        ("share-word", "Share"),
        ("share-word", "WhatsApp"),
        ("share-word", "Comments"),
        ("related-words", "Latest news"),
        ("related-words", "From the archives"),
        ("end-mark", "ENDS"),
        ("end-mark", "- 30 -"),
    ],
)
def test_single_words_of_a_page_are_furniture_below_the_text_but_not_in_it(
    rule: str, line: str
) -> None:
    assert furniture(read(TAIL.format(line))) == {line: rule}
    assert line in passages(read(PAGE.format(line)))


@pytest.mark.parametrize("word", ["Home", "Contact", "158", "1,204", "www.news.example", "Next"])
def test_words_that_may_be_the_authors_are_furniture_only_beside_furniture(word: str) -> None:
    assert word in furniture(read(TAIL.format("Share this article\n\n" + word)))
    assert word in passages(read(TAIL.format(word)))
    assert word in passages(read(PAGE.format(word)))


AUTHORS_OWN = [
    "Share prices fell on Facebook.",
    "Share on, he told them.",
    "Share this burden with us, the minister asked.",
    "Shares in Twitter",
    "We use cookies to bake trust.",
    "We use cookies, flour and sugar.",
    "This site was used by pilgrims.",
    "Print this page in your memory, he said.",
    "Print and radio disagreed.",
    "Printing pages",
    "Copyright law has changed.",
    "Copyright 2020: what has changed",
    "Copyright and its enemies",
    "All rights reserved to the king were lost.",
    "Home is where the heart is.",
    "Home: A Novel",
    "Home / Away",
    "Back to the top of the mountain they went.",
    "Skip to the end, he said.",
    "Email changed diplomacy.",
    "Email to a Friend in Kabul",
    "Advertisements for Myself",
    "Advertisement is the art of the possible.",
    "Subscribe to reason.",
    "Subscribers left in thousands.",
    "Log in hand, he walked to the fire.",
    "Continue reading the treaty and you will find the clause.",
    "Read more: it will make you wise, he said.",
    "Read more books.",
    "Read the full text of the treaty, and you will understand.",
    "Related: this was not the first time.",
    "Related to the Shah by marriage",
    "Most read it as a threat.",
    "Most popular kings died young.",
    "You may also like the second speech.",
    "Recommended for promotion",
    "Leave a message for the ambassador.",
    "Comments are closed to no one in a democracy.",
    "Join the conversation, not the army.",
    "No comment.",
    "No comments were made.",
    "12 comments were made by the senators.",
    "3 minutes",
    "158 people died.",
    "1979",
    "1914-1918",
    "1914–1918",
    "2020",
    "June 1979",
    "03.06.2020",
    "0.25 per cent",
    "20,000 leagues",
    "Page 2 of 5 was missing from the file.",
    "Call 1979 what you like.",
    "Contact with the rebels was lost.",
    "He wrote from info@example.org every day.",
    "Follow the money.",
    "Follow us, they shouted.",
    "Like it or not",
    "I agree.",
    "I understand.",
    "Remember me",
    "Don't miss it!",
    "A year ago",
    "10 years ago",
    "What do you think?",
    "What's new?",
    "See all evil.",
    "Play on, video or not.",
    "Updated plans were drawn up in 2003.",
    "Last updated in June, the plan was out of date by July.",
    "Pocket",
    "Signal",
    "...",
    "…",
    "?",
    "World",
    "Politics",
    "Search",
    "Watch: the sequel",
    "Watch: The Making of a Clock",
    "Next: The Fall of Saigon",
    "See also: Kushan Empire",
    "Explainer: What Is the Durand Line?",
    "Photo by a friend",
    "Designed by Jane Roe",
    "Developed by the Soviet Union",
    "Source: World Bank",
    "By Land and Sea",
    "The End",
    "Amen",
    "5",
    "IV",
    "Create an account of what you saw.",
    "Get the truth delivered to your door",
    "Support the journalism of the poor.",
    "The reproduction of mice is prohibited.",
    "This story may not be published, he told me.",
    "We value your privacy less than our lives.",
    "Loading",
    "Loading the ships",
    "x > y > z",
    "A -> B -> C",
    "Print",
    "Facebook",
    "Breaking News",
    "Top Stories",
]


@pytest.mark.parametrize("line", AUTHORS_OWN)
def test_what_may_be_the_authors_stays_text(line: str) -> None:
    source = read(PAGE.format(line))
    assert furniture(source) == {}
    assert line in passages(source)


@pytest.mark.parametrize("line", [line for line in AUTHORS_OWN if line.endswith((".", "!"))])
def test_an_authors_last_sentence_stays_text(line: str) -> None:
    assert line in passages(read(TAIL.format(line)))


def test_furniture_words_inside_a_paragraph_stay_there() -> None:
    paragraph = f"{PROSE} Share this article. {PROSE}"
    assert passages(read(paragraph)) == [paragraph]


def test_a_hard_wrapped_paragraph_keeps_a_line_that_looks_like_furniture() -> None:
    wrapped = (
        "The printer stopped the press because nobody in that office would ever again\n"
        "print this page"
    )
    assert passages(read(wrapped)) == [wrapped]


@pytest.mark.parametrize("rule", FURNITURE_RULES, ids=lambda rule: rule.name)
def test_every_rule_takes_its_own_examples(rule: FurnitureRule) -> None:
    assert rule.description.endswith(".")
    assert rule.examples or rule.reach is Reach.MARK
    for example in rule.examples:
        found = furniture(read(TAIL.format("Share this article\n\n" + example)))
        assert set(found.values()) == {"share-link", rule.name}


def test_rules_have_names_of_their_own() -> None:
    names = [rule.name for rule in FURNITURE_RULES]
    assert len(set(names)) == len(names)


def test_a_navigation_list_above_the_title_is_furniture() -> None:
    source = read(f"Home\nNews\nContact us\n\nA Meeting in the Palace\n\nBy Jane Roe\n\n{PROSE}")
    assert set(furniture(source)) == {"Home", "News", "Contact us"}
    assert source.title == "A Meeting in the Palace"


def test_a_poem_called_home_keeps_its_title() -> None:
    source = read("Home\n\nThe lamp is lit\n\nthe door is shut\n\nand no one comes")
    assert source.title == "Home"
    assert furniture(source) == {}
