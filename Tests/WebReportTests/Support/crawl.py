"""Reads a web report with a parser and holds it against the JSON report: prints what is wrong, one line each.

usage: crawl.py PAGE REPORT EVIDENCE TREND

REPORT is the JSON report; TREND has that of `trend` for the dates that the page shows, if any; EVIDENCE is JSON with what the evidence and the rules say of figures that it does not hold.
"""

import html.parser
import json
import re
import sys

VOID = {"meta", "input", "path", "line", "rect", "circle"}
ENDS_BY_ITSELF = {"li", "tr", "th", "td", "option"}
NUMBER = re.compile(r"[<>]?[+-]?\d+(\.\d+)?")


class Element:
    """An element with all text in it."""

    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent = tag, dict(attributes), parent
        self.children, self.text = [], ""

    def path(self):
        """Where in the JSON report the figures of this element stand."""
        own = self.attributes.get("data-in", self.attributes.get("data-n", ""))
        if own and not own.startswith("."):
            return own
        above = self.parent.path() if self.parent else ""
        return above + self.column() + own

    def column(self):
        """What the head of this cell's column adds."""
        if self.tag != "td":
            return ""
        place = self.parent.children.index(self)
        table = self.parent
        while table.tag != "table":
            table = table.parent
        head = next(table.all("tr")).children[place]
        return head.attributes.get("data-n", "") if "data-in" in self.parent.attributes else ""

    def all(self, tag=None):
        """All elements within."""
        for child in self.children:
            if tag in (None, child.tag):
                yield child
            yield from child.all(tag)


class Page(html.parser.HTMLParser):
    """A page as a tree; whatever is not closed as it should be is a fault."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.faults = []
        self.root = self.open = Element("", [], None)

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        for name in names:
            if names.count(name) > 1 or name == "style" or name.startswith("on"):
                self.faults.append(f"<{tag}> has {name}, or has it twice")
        if tag in ENDS_BY_ITSELF:
            same = {"th": ("th", "td"), "td": ("th", "td")}.get(tag, (tag,))
            while self.open.tag in ENDS_BY_ITSELF and (self.open.tag in same or tag == "tr"):
                self.open = self.open.parent
        element = Element(tag, attrs, self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag, attrs):
        self.open.children.append(Element(tag, attrs, self.open))

    def handle_endtag(self, tag):
        while self.open.tag in ENDS_BY_ITSELF and self.open.tag != tag:
            self.open = self.open.parent
        if self.open.tag != tag:
            self.faults.append(f"</{tag}> where <{self.open.tag}> is open, at {self.getpos()}")
            return
        self.open = self.open.parent

    def handle_data(self, data):
        element = self.open
        while element:
            element.text += data
            element = element.parent


def value(report, path):
    """What stands at a place in the JSON report; None where nothing does."""
    here = report
    while path:
        if isinstance(here, list):
            key, _, path = path.partition(".")
            here = len(here) if key == "length" else here[int(key)] if int(key) < len(here) else None
        elif isinstance(here, dict):
            key = path if path in here else next((one for one in here if path.startswith(one + ".")), None)
            if key is None:
                return None
            here, path = here[key], path[len(key) + 1:]
        else:
            return None
    return here


def agrees(text, number, path):
    """Whether the first number of a text is the report's, as exactly as it is written."""
    found = NUMBER.search(text)
    if not isinstance(number, (int, float)):
        return False
    if found is None:
        return abs(number) < 0.005
    written = found.group()
    if text.startswith("less than"):
        return abs(number) < float(written)
    if "%" in text:
        # Parts of a hundred are rounded so that together they are a hundred.
        number *= 1 if path.startswith("evidence") else 100
        if written[0] in "<>":
            return number < 1 if written[0] == "<" else number > 99
        return abs(float(written) - number) < 1
    decimals = len(written.partition(".")[2])
    # Effects are told in words, better or worse, without a sign.
    right = abs(number) if ".effect." in path and "gaps" in path or path.startswith("sensitivity") else number
    return abs(float(written) - right) <= 0.5 * 10 ** -decimals + 0.00005


def figures(page, report, faults):
    """Every marked number is the one in the JSON report."""
    met = set()
    for element in page.root.all():
        is_cell = element.tag == "td" and element.column()
        if element.tag == "th" or not ("data-n" in element.attributes or is_cell):
            continue
        if is_cell and any("data-n" in one.attributes for one in element.all()):
            continue
        if element.text in ("none", "none, expected"):
            if value(report, element.path()):
                faults.append(f"{element.path()}: the page has none")
            continue
        path = element.path()
        met.add(path)
        number = value(report, path)
        if not agrees(element.text, number, path):
            faults.append(f"{path}: the page has “{element.text}”, the report {number}")
    wanted = [f"outcome.probabilities.{level}" for level in report["outcome"]["probabilities"]]
    wanted += ["counts.considered", "counts.lapsed", "counts.superseded"]
    for place, criterion in enumerate(report["criteria"]):
        start = f"criteria.{place}"
        wanted += [f"{start}.position", f"{start}.interval.0", f"{start}.interval.1", f"{start}.weightFor"]
        wanted += [f"{start}.records.length"]
        for name in ("partners", "phases", "kinds"):
            wanted += [f"{start}.coverage.{name}.{term}" for term, count in criterion["coverage"][name].items() if count]
    wanted += [f"gaps.{place}.effect.best" for place, gap in enumerate(report["gaps"]) if gap["effect"]["best"] < -0.005]
    wanted += earlier(report)
    faults += [f"{path}: not on the page" for path in wanted if path not in met]
    return len(met)


def earlier(report):
    """The figures at earlier dates that must be on the page: of each date at which something was known, where there are two."""
    dates = report.get("trend", {}).get("dates", [])
    known = [place for place, date in enumerate(dates) if not date["nothingKnown"]]
    for place in known if len(known) > 1 else []:
        start = f"trend.dates.{place}"
        yield from (f"{start}.outcome.probabilities.{level}" for level in dates[place]["outcome"]["probabilities"])
        yield from (f"{start}.outcome.score", f"{start}.counts.considered")
        yield from (f"{start}.criteria.{number}.position" for number in range(len(dates[place]["criteria"])))


def series(page, evidence, faults):
    """Every value in the tables behind the pictures is the evidence's, or the rules'."""
    count = 0
    section = next(one for one in page.root.all("section") if one.attributes["id"] == "indicators")
    for table in section.all("table"):
        rows = list(table.all("tr"))
        names = [cell.text for cell in rows[0].children]
        for row in rows[1:]:
            record = next(row.all("a")).attributes["href"].removeprefix("#r-")
            known = evidence["evidence"][record]
            for name, cell in zip(names[1:], row.children[1:]):
                right = known["value"] if name == names[1] else known["others"].get(name)
                shown = None if cell.text == "not known" else float(cell.text)
                count += 1
                if (shown is None) != (right is None) or shown is not None and abs(shown - right) > 0.00005:
                    faults.append(f"{record}, {name}: the page has {cell.text}, the evidence {right}")
    return count


def links(page, report, evidence, faults):
    """Every link has its target, every target is there once, and so is every record."""
    targets = [one.attributes["id"] for one in page.root.all() if "id" in one.attributes]
    faults += [f"#{one} is there {targets.count(one)} times" for one in set(targets) if targets.count(one) > 1]
    for link in page.root.all("a"):
        address = link.attributes["href"]
        if address.startswith("#"):
            if address[1:] not in targets:
                faults.append(f"{address} leads nowhere")
        elif not address.startswith(("https://", "http://")) or link.attributes.get("rel") != "noreferrer noopener":
            faults.append(f"{address} is no link to the web that keeps the reader to itself")
    for record in evidence["shown"]:
        if targets.count(f"r-{record}") != 1:
            faults.append(f"the record {record} is there {targets.count(f'r-{record}')} times")
    for record in evidence["hidden"]:
        if f"r-{record}" in targets:
            faults.append(f"the record {record} is not known yet and is there")
    for criterion in report["criteria"]:
        if f"c-{criterion['id']}" not in targets:
            faults.append(f"the criterion {criterion['id']} is not there")


def visible(text):
    """A text on one line as reports show it: marks that turn what follows stand as their codes."""
    turning = "[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
    return re.sub(turning, lambda mark: f"[U+{ord(mark.group()):04X}]", " ".join(text.split()))


def sentences(page, report, faults):
    """Every sentence that both reports have is the same."""
    text = " ".join(page.root.text.split())
    wanted = [gap[key] for gap in report["gaps"] for key in ("message", "remedy")]
    for criterion in report["criteria"]:
        wanted += [answer["text"] for answers in criterion["answers"].values() for answer in answers]
    wanted += [limit["because"] for limit in report["outcome"]["limits"]] + [report["label"], report["framework"]["sha256"]]
    faults += [f"not on the page: “{one}”" for one in wanted if visible(one) not in text]


def headings(page, faults):
    """Headings are in order, tables have captions and scopes, pictures have titles, controls have labels."""
    last = 0
    for element in page.root.all():
        if re.fullmatch("h[1-6]", element.tag):
            level = int(element.tag[1])
            if level > last + 1:
                faults.append(f"<{element.tag}> “{element.text}” follows a heading of level {last}")
            last = level
        if element.tag == "table" and element.children[0].tag != "caption":
            faults.append("a table has no caption")
        if element.tag == "th" and "scope" not in element.attributes:
            faults.append(f"<th> “{element.text}” has no scope")
        if element.tag == "svg" and element.attributes.get("role") == "img" and not next(element.all("title")).text:
            faults.append("a picture has no title")


def main():
    """Prints faults, and on standard error how much was looked at."""
    page = Page()
    page.feed(open(sys.argv[1], encoding="utf-8").read())
    page.close()
    report = json.load(open(sys.argv[2], encoding="utf-8"))
    evidence = json.load(open(sys.argv[3], encoding="utf-8"))
    faults = page.faults
    if page.open is not page.root:
        faults.append(f"<{page.open.tag}> is never closed")
    trend = json.load(open(sys.argv[4], encoding="utf-8"))
    met = figures(page, report | evidence | trend, faults)
    count = series(page, evidence, faults)
    links(page, report, evidence, faults)
    sentences(page, report, faults)
    headings(page, faults)
    print("\n".join(faults), end="")
    print(f"{met} figures, {count} values", file=sys.stderr)


main()
