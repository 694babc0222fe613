"""Writes evidence for the browser tests: a great deal of it, and some that tries to be more than text."""

import json
import pathlib
import random
import re

CRITERIA = """identification-assessment participation-decisions right-help-right-time preparation-outcomes
valued-visible-included ambition engagement understanding-need commissioning evaluation-improvement
environment-practice""".split()
KINDS = "inspection peer-review case-audit survey document feedback complaint observation self-report".split()
WORDS = """children families wait support plan school health therapy review audit board short break transition college
adult youth forum carer service team local offer data need place""".split()


def text(words):
    """Some words as a sentence without its full stop."""
    return " ".join(words).capitalize()


def record(number, dice):
    """One made-up record."""
    criteria = ", ".join(dice.sample(CRITERIA, dice.choice([1, 2, 2])))
    title = text(dice.choices(WORDS, k=6))
    address = "https://www.example.org/send/" + "-".join(dice.choices(WORDS, k=5))
    return f"""  - id: {dice.choice(WORDS)}-{dice.choice(WORDS)}-2025-{number}
    kind: {dice.choice(KINDS)}
    date: {dice.choice([2023, 2024, 2025])}-{dice.randint(1, 12):02d}-{dice.randint(1, 28):02d}
    criteria: [{criteria}]
    rating: {dice.choice("strength mixed weakness serious".split())}
    extent: {dice.choice("isolated some many widespread".split())}
    impact: {dice.choice("demonstrated emerging not-shown".split())}
    partners: [{dice.choice("education health social-care".split())}]
    phases: [{dice.choice("early-years school-age post-16".split())}]
    summary: {text(dice.choices(WORDS, k=dice.randint(12, 30)))}.
    source: {{title: "{title}", publisher: Example Council, url: "{address}"}}
"""


def write(folder, name, files, area=""):
    """Writes a partnership's files."""
    folder = pathlib.Path(folder)
    (folder / "records").mkdir(parents=True, exist_ok=True)
    (folder / "area.yaml").write_text(f"id: made-up\nname: {name}\n{area}", encoding="utf-8")
    for file, content in files.items():
        (folder / file).write_text(content, encoding="utf-8")


def write_many(folder, count):
    """Writes a great many records."""
    dice = random.Random(7)
    files = {}
    for start in range(0, count, 100):
        records = "".join(record(number, dice) for number in range(start, start + 100))
        files[f"records/part-{start:05d}.yaml"] = "records:\n" + records
    write(folder, "Bigshire", files)


HOSTILE = pathlib.Path(__file__).resolve().parent.parent / "Support" / "Hostile"


def hostile_texts():
    """The texts that a careless report would run, or be broken by."""
    texts = json.loads((HOSTILE / "texts.json").read_text(encoding="utf-8"))
    return [text["repeat"] * text["times"] if isinstance(text, dict) else text for text in texts]


def visible(text):
    """A text on one line as reports show it: marks that turn or hide what follows stand as their codes."""
    turning = "[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
    return re.sub(turning, lambda mark: f"[U+{ord(mark.group()):04X}]", " ".join(text.split()))


def quoted(text):
    """A text as YAML writes it between double quotation marks."""
    return '"' + "".join(one if one.isascii() and one.isprintable() and one not in '"\\' else f"\\U{ord(one):08X}"
                         for one in text) + '"'


def hostile_url(number, text):
    """Addresses of which only every third is one of the web."""
    short = text[:60]
    return ("javascript:alert(1)//" + short, "data:text/html," + short, "https://web.invalid/" + short)[number % 3]


def filled(template, number, text):
    """A template with a text in every field."""
    words = {
        "TEXT": quoted(text), "URL": quoted(hostile_url(number, text)), "NUMBER": str(number),
        "RATING": ("weakness", "strength")[number % 2], "CRITERION": CRITERIA[number % len(CRITERIA)],
    }
    lines = (HOSTILE / f"{template}.yaml").read_text(encoding="utf-8")
    return re.sub("|".join(words), lambda word: words[word.group()], lines)


def write_hostile(folder, first=0):
    """Writes a partnership whose every text is hostile. Its name is the text at `first`, and so on with those of overrides."""
    texts = hostile_texts()
    turned = texts[first:] + texts[:first]

    def all_of(template, texts):
        return "".join(filled(template, number, text) for number, text in enumerate(texts))

    area = (
        "inspections:\n  - id: inspection-2023\n    title: " + quoted(turned[1]) + "\n    date: 2023-03-10\n    level: \"2\"\n"
        "    framework: " + quoted(turned[2]) + "\n    outcome: " + quoted(turned[3]) + "\n"
        "    source: {title: " + quoted(turned[4]) + "}\n    findings:\n" + all_of("finding", texts)
    )
    figure = (
        "  - id: figure-2024\n    kind: indicator\n    date: 2024-12-31\n    criteria: [identification-assessment]\n"
        "    summary: A figure beside those of others.\n    source: {title: " + quoted(turned[5]) + "}\n"
        '    measure:\n      indicator: ehc-plan-20-weeks\n      value: 50\n      period: "2024"\n'
        "      comparators:\n" + all_of("comparator", texts)
    )
    files = {
        "records/a.yaml": "records:\n" + all_of("record", texts) + figure,
        "plan.yaml": "title: " + quoted(turned[6]) + "\nactions:\n" + all_of("action", texts),
        "waivers.yaml": "waivers:\n" + all_of("waiver", texts),
        "overrides.yaml": "overrides:\n" + all_of("override", turned[7:7 + len(CRITERIA)])
        + f'  - {{outcome: true, level: "1", role: {quoted(turned[0])}, date: 2025-06-01, reason: {quoted(turned[1])}}}\n',
    }
    write(folder, quoted(turned[0]), files, area)


def write_few(folder):
    """Writes a partnership of which next to nothing is known."""
    dice = random.Random(3)
    write(folder, "Littleshire", {"records/a.yaml": "records:\n" + "".join(record(number, dice) for number in range(3))})


def sentence(count, dice):
    """So many characters of words, about as long as those of the work."""
    words = "The partnership’s arrangements for"
    while len(words) < count:
        words += " " + dice.choice("communication neurodevelopmental implementation children young people of and the".split())
    return words[:count - 1].rstrip() + "."


def write_long(folder):
    """Writes a partnership whose every text is as long as people write them, names and ids included."""
    dice = random.Random(5)
    records, actions, findings = "records:\n", "actions:\n", ""
    for number in range(60):
        rating = ("strength", "weakness", "serious", "strength")[number % 4]
        records += f"""  - id: a-record-on-neurodevelopmental-pathways-2025-{number}
    kind: {KINDS[number % 9]}
    date: 2025-0{1 + number % 9}-10
    valid-until: 2026-0{1 + number % 3}-28
    criteria: [{CRITERIA[number % len(CRITERIA)]}]
    rating: {rating}
    extent: widespread
    impact: demonstrated
    leaders: unaware
    trajectory: worsening
    summary: {quoted(sentence(480, dice))}
    source: {{title: {quoted(sentence(180, dice))}, publisher: {quoted(sentence(90, dice))}}}
"""
    for number, criterion in enumerate(CRITERIA):
        name = f"an-action-of-the-improvement-board-of-2025-{number}"
        actions += f"""  - id: {name}
    title: {quoted(sentence(240, dice))}
    recorded: 2025-01-01
    criteria: [{criterion}]
    answers: [a-finding-{number}]
    owner: {quoted(sentence(140, dice))}
    due: 2026-07-31
    status: red
"""
        findings += f"      - {{id: a-finding-{number}, title: {quoted(sentence(240, dice))}, criteria: [{criterion}]}}\n"
    area = (
        "inspections:\n  - id: inspection-2024\n    title: " + quoted(sentence(160, dice)) + "\n    date: 2024-11-10\n"
        '    level: "3"\n    findings:\n' + findings
    )
    override = (
        f'overrides:\n  - {{outcome: true, level: "1", role: {quoted(sentence(120, dice))}, date: 2025-06-01, '
        f"reason: {quoted(sentence(480, dice))}}}\n"
    )
    name = "Bournemouth, Christchurch and Poole and the Isles of Scilly Local Area Partnership for Children and Young People"
    write(folder, quoted(name), {"records/a.yaml": records, "plan.yaml": actions, "overrides.yaml": override}, area)
