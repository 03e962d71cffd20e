"""An authority file with an entry or an alias more, and otherwise as its curator wrote it.

Text is put in where it belongs, and nothing else is written anew: comments, order, indentation and
the way values are quoted stay what they are. The functions are pure; they return the new text.
"""

from __future__ import annotations

from collections.abc import Sequence

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INDENT = 2


class EditError(ValueError):
    """A file is written in a way that nothing can be put into it without writing it anew."""


def scalar(text: str) -> str:
    """Return `text` as YAML writes it on one line, quoted only if it has to be."""
    return _flow(text).removesuffix("\n...")


def flow_list(items: Sequence[str]) -> str:
    """Return `items` as a YAML list on one line."""
    return _flow(list(items))


def _flow(value: object) -> str:
    # Spaces of other kinds than YAML's own are part of a value, also at its ends.
    written = yaml.safe_dump(value, default_flow_style=True, allow_unicode=True, width=float("inf"))
    return written.removesuffix("\n")


def with_entry(text: str, kind: str, entry: Sequence[str]) -> str:
    """Return the text of a YAML authority file with an entry more, the last of its kind.

    `entry` are the lines of the entry without indentation: its id with a colon first, its fields
    indented by two, comments among them; several entries may follow each other. Raises `EditError`
    where the file is no YAML mapping in block style.
    """
    end = _line_end(text)
    root = _root(text)
    if root is None:
        body = text if not text or text.endswith(("\n", "\r")) else text + end
        return body + _block([f"{kind}:"], 0, end) + _block(entry, _INDENT, end)
    keys = [(key, value) for key, value in root.value]
    at = next((i for i, (key, _) in enumerate(keys) if key.value == kind), None)
    if at is None:
        body = text if text.endswith(("\n", "\r")) else text + end
        gap = "" if body.endswith(end * 2) else end
        return body + gap + _block([f"{kind}:"], 0, end) + _block(entry, _INDENT, end)
    value = keys[at][1]
    following = keys[at + 1][0].start_mark.index if at + 1 < len(keys) else len(text)
    if isinstance(value, yaml.MappingNode) and not value.flow_style and value.value:
        indent = value.value[0][0].start_mark.column
    elif isinstance(value, yaml.ScalarNode) and value.value in {"", "null", "~"}:
        indent = _INDENT
    else:
        raise EditError(f"'{kind}' is not written in block style; put the entry in by hand")
    where = _after_content(text, keys[at][0].end_mark.index, following, indent)
    before = text[:where]
    if before and not before.endswith(("\n", "\r")):
        before += end
    return before + _block(entry, indent, end) + text[where:]


def with_alias(text: str, kind: str, entry: str, alias: str) -> str:
    """Return the text of a YAML authority file in which `entry`, of `kind`, has an alias more.

    Raises `EditError` where the entry does not stand in the file, or not in block style.
    """
    record = _record(text, kind, entry)
    end = _line_end(text)
    fields = {key.value: (key, value) for key, value in record.value}
    if "aliases" not in fields:
        key, value = fields.get("name") or record.value[0]
        where = _end_of_line(text, value.end_mark.index)
        line = f"{' ' * key.start_mark.column}aliases: {flow_list([alias])}{end}"
        return _with_line(text, where, line, end)
    key, value = fields["aliases"]
    if isinstance(value, yaml.SequenceNode) and value.flow_style:
        close = text.rindex("]", value.start_mark.index, value.end_mark.index)
        joint = ", " if value.value else ""
        inside = text[:close].rstrip(" \t\r\n")
        trailing = inside.endswith(",")
        return inside + (" " if trailing else joint) + flow_list([alias])[1:-1] + text[close:]
    if isinstance(value, yaml.SequenceNode) and value.value:
        last = value.value[-1]
        where = _end_of_line(text, last.end_mark.index)
        line = f"{' ' * value.start_mark.column}- {scalar(alias)}{end}"
        return _with_line(text, where, line, end)
    if isinstance(value, yaml.ScalarNode) and value.value:
        start, stop = value.start_mark.index, value.end_mark.index
        return f"{text[:start]}[{text[start:stop]}, {flow_list([alias])[1:-1]}]{text[stop:]}"
    raise EditError(f"the aliases of '{entry}' are not written as a list; put it in by hand")


def _record(text: str, kind: str, entry: str) -> yaml.MappingNode:
    root = _root(text)
    for key, value in root.value if root else ():
        if key.value == kind and isinstance(value, yaml.MappingNode):
            for name, record in value.value:
                if name.value == entry and isinstance(record, yaml.MappingNode):
                    if record.flow_style:
                        raise EditError(f"'{entry}' is not written in block style")
                    return record
    raise EditError(f"no entry '{entry}' here")


def _root(text: str) -> yaml.MappingNode | None:
    """Return the mapping that the text is; ``None`` for one that says nothing."""
    try:
        node = yaml.compose(text, Loader=_LOADER)
    except yaml.YAMLError as error:
        raise EditError(f"this is no YAML: {error}") from error
    if node is None or (isinstance(node, yaml.ScalarNode) and not node.value):
        return None
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        raise EditError("this is not a YAML mapping in block style; put the entry in by hand")
    return node


def _block(lines: Sequence[str], indent: int, end: str) -> str:
    return "".join(f"{' ' * indent}{line}".rstrip(" ") + end for line in lines)


def _line_end(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _end_of_line(text: str, at: int) -> int:
    """Return the offset after the line that holds the character before `at`."""
    if at and text[at - 1] == "\n":
        return at
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def _with_line(text: str, where: int, line: str, end: str) -> str:
    before = text[:where]
    return before + ("" if before.endswith("\n") else end) + line + text[where:]


def _after_content(text: str, begin: int, following: int, indent: int) -> int:
    """Return the offset after the last line of a block that ends before `following`.

    Blank lines, and comments that stand further out than the block, belong to what follows.
    """
    lines = text[begin:following].splitlines(keepends=True)
    while len(lines) > 1:
        bare = lines[-1].strip()
        outside = bare.startswith("#") and len(lines[-1]) - len(lines[-1].lstrip()) < indent
        if bare and not outside:
            break
        lines.pop()
    return begin + sum(map(len, lines))
