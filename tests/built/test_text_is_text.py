"""Promise 2: what a page shows of a source is the source's text, whatever characters it holds."""

from __future__ import annotations

import random
import sys
import unicodedata
from pathlib import Path

import myst_parser.config.main
import pytest
from docutils import nodes
from hypothesis import given
from hypothesis import strategies as st
from sphinx import addnodes

from sphinx_dossier.pipeline import read_source
from sphinx_dossier.render.myst import escape, role, unescape_role_text
from sphinx_dossier.render.text import slug
from sphinx_dossier.sphinx_ext.nodes import control_character, mention, passage_mark

from .conftest import Site, passages

ATTACKS = (
    "---\nmyst:\n  enable_extensions: [substitution]\n  substitutions: {x: 1}\n---\n{{ x }}",
    "---\nsubstitutions:\n  key: '{{ env.app }}'\n---\n\n{{ key }} and {{ 7 * 7 }}",
    "---\norphan: false\ntitle: Other\n---\nbody",
    "```{eval-rst}\n.. raw:: html\n\n   <script>alert(1)</script>\n```",
    "```{raw} html\n<img src=x onerror=alert(1)>\n```",
    ":::{admonition} Title\nbody\n:::",
    "::::{grid}\n:::{grid-item-card}\nx\n:::\n::::",
    "~~~{include} /etc/passwd\n~~~",
    "```{include} ../conf.py\n```",
    "````{literalinclude} conf.py\n````",
    "{eval}`1`{ref}`x`{doc}`index`{download}`conf.py`",
    "{dossier:person}`Imran Khan <imran-khan>`",
    "{dossier:passage}`p1;paragraph`",
    "{dossier:char}`0041`",
    "`` ` `{x}` `` {x}``a``",
    "<script>alert(1)</script> <b>bold</b> <!-- comment --> <?php ?> <![CDATA[x]]>",
    "<div>\n\nblock\n\n</div>",
    "&lt; &amp; &#65; &#x41; &copy; &NotEqualTilde; &",
    "[link](http://example.org) [ref][a] ![image](x.png) <http://auto.example.org>",
    "[a]: http://example.org 'title'",
    "[^1] and\n[^1]: a footnote",
    "http://example.org www.example.org someone@example.org ftp://x.y",
    "*a* **b** _c_ __d__ ***e*** ~~f~~ ~g~ ==h== ^i^ ~j~",
    "# one\n## two\n### three #\n####### seven",
    "Title\n=====\n\nSub\n---\n\n***\n___\n- - -",
    "- a\n- b\n  - c\n* d\n+ e\n1. f\n2) g\n10. h",
    "- [ ] todo\n- [x] done",
    "> quote\n>> nested\n> [!NOTE]\n> alert",
    "    indented code\n\tand a tab",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "a | b\n- | -\n1 | 2",
    "Term\n: Definition\n~ Other",
    ":field: value\n:other: more",
    "% a comment\n%%",
    '+++ {"a": 1}\n+++',
    "(target)=\n# With a target",
    "{#id .class}\nparagraph\n[span]{.x} `code`{#y}",
    "$a^2$ $$b$$ \\(c\\) \\[d\\] \\begin{equation}e\\end{equation}",
    "\\begin{align}\nx\n\\end{align}",
    "\"quotes\" 'single' it's -- dash --- dash ... (c) (tm) (r) +- 5'10\"",
    "back\\slash \\* \\\\ \\\nhard break  \nspaces  ",
    "a\u00a0b\u2003c\u2028d\u2029e\u200bf\u00adg\ufeffh\u202ei\u200fj",
    "\x00 nul \x01 \x07 \x0b \x0c \x1b[31m \x1f \x7f \x85 \x9f",
    "\ufffe\uffff\ufdd0\U0001fffe\U0010ffff\ufffd",
    "e\u0301 \u0645\u0631\u062d\u0628\u0627 \u4f60\u597d \U0001f600\u200d\U0001f525 \U000e0041",
    "a\rb\r\nc\n\rd",
    "|sub| |today| |version| ``literal`` :ref:`x` .. note:: x",
    "{% raw %}{{ x }}{% endraw %}{# c #}<% %> ${x} #{y} %(z)s {0} %s",
    "\\N{BULLET} \\u0041 \\x41; \\60;",
    "{x}`a\nb` {",
    "`" * 50 + "{" * 50 + "[" * 50 + "<" * 50 + "*" * 50 + "_" * 50,
)

MANY_EXTENSIONS = sorted(
    {
        "alert", "amsmath", "attrs_block", "attrs_inline", "colon_fence", "deflist", "dollarmath",
        "fieldlist", "gfm_autolink", "html_admonition", "html_image", "linkify", "replacements",
        "section_ref", "smartquotes", "strikethrough", "substitution", "tasklist",
    }
    & set(Path(myst_parser.config.main.__file__).read_text().replace('"', " ").split())
)  # fmt: skip

CONF = f"""
myst_enable_extensions = {MANY_EXTENSIONS!r}
myst_substitutions = {{"x": "substituted", "key": "substituted"}}
myst_heading_anchors = 3
rst_prolog = ".. |sub| replace:: replaced"
"""


def hostile_texts() -> list[str]:
    """Every attack in three settings, and arbitrary Unicode up to three hundred texts."""
    texts = []
    for attack in ATTACKS:
        texts += [
            attack,
            f"A title\n\nWords before {attack} and after it.\n",
            f"{attack}\n\n{attack}",
        ]
    chance = random.Random(2020)
    alphabet = [chr(code) for code in range(0x300)] + list("`{}[]()<>#*_~$%&\\|:;'\"-+=!^@.\n ")
    while len(texts) < 300:
        length = chance.randrange(1, 200)
        wide = (chr(chance.randrange(0x110000)) for _ in range(length))
        characters = [
            far if chance.random() < 0.3 and unicodedata.category(far) != "Cs" else near
            for far, near in zip(wide, chance.choices(alphabet, k=length), strict=True)
        ]
        texts.append("".join(characters))
    return texts


ALLOWED = (
    nodes.Text, mention, addnodes.pending_xref, nodes.inline, passage_mark, control_character,
)  # fmt: skip


def test_three_hundred_hostile_texts_come_out_as_text_and_none_as_markup(site: Site) -> None:
    texts = hostile_texts()
    assert len(texts) >= 300
    site.conf = CONF
    for number, text in enumerate(texts):
        site.source(f"hostile-{number}", text)
    build = site.build(nitpicky=True)

    assert [line for line in build.warnings.splitlines() if ".txt" not in line] == []
    for number in range(len(texts)):
        path = site.root / "seeds" / f"hostile-{number}.txt"
        source, _problems = read_source(path, path.parent, site.root)
        doctree = build.doctree(f"archive/sources/{slug(source.id)}")
        shown = passages(doctree)
        for passage in source.passages:
            # docutils keeps NUL for its own use, so a document tree cannot hold it.
            text = source.text[passage.start : passage.end].replace("\0", "\u2400")
            assert shown[passage.anchor] == text, (number, text)
        for mark in doctree.findall(passage_mark):
            for node in mark.parent.findall():
                assert node is mark.parent or isinstance(node, ALLOWED), (number, node)
        assert not list(doctree.findall(nodes.raw))
        assert not list(doctree.findall(nodes.problematic))


def test_output_of_hostile_texts_has_no_foreign_element_and_no_control_character(
    site: Site,
) -> None:
    site.source("hostile", "A title\n\n" + "\n\n".join(ATTACKS))
    build = site.build()
    text = (build.outdir / "archive/sources/hostile.html").read_text(encoding="utf-8")
    assert not [c for c in text if unicodedata.category(c) == "Cc" and c not in "\n\r\t"]
    body = build.html("archive/sources/hostile").select_one("div.body, article, main")
    assert body is not None
    (form,) = body.select("form")
    assert form.parent is not None
    assert form.parent["id"] == "dossier--named"
    assert not body.select("script, img, iframe, object, b, .math, table")
    for link in body.select(".dossier-passage a[href]"):
        assert not str(link["href"]).startswith(("http", "mailto", "javascript"))


@given(st.text())
def test_a_role_keeps_its_text_whatever_it_holds(text: str) -> None:
    written = role("person", text, "someone")
    assert "\n" not in written
    content = written.removeprefix("{dossier:person}`").removesuffix("`")
    assert "`" not in content
    assert unescape_role_text(content.removesuffix(" <someone>")) == text


@given(st.text())
def test_escaped_text_is_one_line_and_never_longer_than_a_page_can_bear(text: str) -> None:
    written = escape(text)
    assert len(written.splitlines()) <= 1
    assert len(written) <= 25 * len(text)


def test_every_character_of_unicode_survives_escaping_in_some_form() -> None:
    controls = [code for code in range(sys.maxunicode + 1) if not 0xD800 <= code <= 0xDFFF]
    for code in controls[:0x3000]:
        written = escape(chr(code))
        assert written, hex(code)


@pytest.mark.parametrize("text", ["a b", "Pakistan’s army", "naïve", "你好"])
def test_ordinary_words_stay_legible_in_the_pages(text: str) -> None:
    assert escape(text) == text
