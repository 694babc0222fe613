"""Writes evidence for the browser tests: a great deal of it, and some that tries to be more than text."""

import pathlib
import random

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


def write(folder, name, files):
    """Writes a partnership's files."""
    folder = pathlib.Path(folder)
    (folder / "records").mkdir(parents=True, exist_ok=True)
    (folder / "area.yaml").write_text(f"id: made-up\nname: {name}\n", encoding="utf-8")
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


HOSTILE = [
    "<script>document.title='run'</script><img src=x onerror=\\\"document.title='run'\\\">",
    "</li></ul></section></main><h1>Mine now</h1><!-- \\\" onmouseover=\\\"document.title='run'",
    "=cmd|' /C calc'!A0 and \\u202Eturned round\\u202C and \\u2067more\\u2069",
    "\\u0645\\u0631\\u062D\\u0628\\u0627 \\u0639\\u0627\\u0644\\u0645 (123) with English after it",
    "Emoji \\U0001F469\\u200D\\U0001F469\\u200D\\U0001F467 and a\\u0301\\u0301\\u0301\\u0301\\u0301 stacked",
    "w" * 10_000,
    "&lt;b&gt; &amp;amp; &#60;script&#62; {{x}} ${x} `x` %3Cscript%3E",
]


def write_hostile(folder):
    """Writes records with texts that a careless page would run, or be broken by."""
    records = "defaults: {kind: survey, date: 2025-06-01, rating: weakness, extent: many}\nrecords:\n"
    for number, words in enumerate(HOSTILE):
        address = "javascript:document.title='run'" if number % 2 else "https://example.org/\\\"><script>1</script>"
        records += (
            f'  - {{id: hostile-{number}, criteria: [engagement, ambition], summary: "{words}", '
            f'source: {{title: "{words}", publisher: "<b>{number}</b>", url: "{address}"}}}}\n'
        )
    plan = "actions:\n" + "".join(
        f'  - {{id: action-{number}, title: "{words}", recorded: 2025-01-01, criteria: [engagement], '
        f'owner: "{words[:300]}"}}\n'
        for number, words in enumerate(HOSTILE)
    )
    write(folder, '"Some <i>where</i> \\u2066turned ' + "x" * 200 + '"', {"records/a.yaml": records, "plan.yaml": plan})
