#!/usr/bin/env python3
"""Turns the log of a PostgreSQL server into what UpgradeTest of a service says to its database as the version before.

Once for each release, with the released version, on an empty platform:
    ./milepost up
    printf "log_statement = 'all'\nlog_line_prefix = '%%m|%%p|%%u|%%d|'\n" >> .milepost/postgres/postgresql.auto.conf
    kill -HUP $(head -1 .milepost/postgres/postmaster.pid)
    ./milepost demo
    deploy/acceptance/upgrade/recording.py plan demo .milepost/log/postgres.log \
        > plan-service/src/test/resources/upgrade/<last migration>.sql     # and so for assessment and roi

Its commit goes into deploy/acceptance/upgrade/previous, its last migration into UpgradeDrill.

Each transaction that committed is told once, in the order of the commits; of those that only read, one of each kind.
usage: recording.py <database> <organization> <log>
"""
import re
import sys

LINE = re.compile(r"^\d{4}-\d\d-\d\d [^|]*\|(\d+)\|([^|]*)\|([^|]*)\|([A-Z]+):  (.*)$", re.S)
PARAMETER = re.compile(r"\$(\d+) = (NULL|'(?:[^']|'')*')(?:, |$)", re.S)
PART = re.compile(r"'(?:[^']|'')*'|\"[^\"]*\"|\$(\d+)|\s*\n\s*", re.S)
WRITES = re.compile(r"(?i)^(insert|update|delete|merge)\b|\bfor (no key )?update\b")


def records(path):
    """The entries of the log, whose further lines begin with a tab: process, user, database, kind, text."""
    entry = None
    with open(path, encoding="utf-8", newline="\n") as log:
        for line in log:
            found = LINE.match(line.rstrip("\n"))
            if found:
                if entry:
                    yield entry
                entry = list(found.groups())
            elif entry and line.startswith("\t"):
                entry[4] += "\n" + line[1:].rstrip("\n")
    if entry:
        yield entry


def literal(value, organization):
    if value == f"'{organization}'" or value.startswith(f"'{organization}/"):
        value = "'${organization}" + value[len(organization) + 1 :]
    if "\n" in value or "\\" in value:
        return "E" + value.replace("\\", "\\\\").replace("\n", "\\n")
    return value


def statement(text, detail, organization):
    """On one line, with its parameters in their places."""
    values = {int(number): value for number, value in PARAMETER.findall(re.sub(r"^[Pp]arameters: ", "", detail))}

    def part(match):
        if match.group(1):
            return literal(values[int(match.group(1))], organization)
        return match.group(0) if match.group(0).strip() else " "

    return PART.sub(part, text).strip()


def transactions(database, organization, path):
    """Role and statements of each transaction that committed; a statement is its text and the text with its parameters."""
    running, last = {}, None
    for process, user, of, kind, text in records(path):
        role = user.removeprefix(database + "_")
        if of != database or role not in ("app", "worker"):
            continue
        if kind == "DETAIL" and last is not None:
            last[1] = text
            last = None
            continue
        found = re.match(r"(?:execute [^:]+|statement): (.*)", text, re.S)
        if kind != "LOG" or not found or not found.group(1).strip():
            last = None
            continue
        said = [found.group(1).strip(), ""]
        word = said[0].split(None, 1)[0].upper()
        begun = running.setdefault(process, [])
        last = None
        if word in ("BEGIN", "ROLLBACK"):
            begun.clear()
        elif word == "COMMIT":
            if begun:
                yield role, [(one, statement(one, detail, organization)) for one, detail in begun]
            begun.clear()
        elif word not in ("SET", "SHOW", "DISCARD"):
            last = said
            if role == "worker":
                yield role, [(said[0], statement(said[0], "", organization))]
            else:
                begun.append(said)


def main(database, organization, path):
    told = set()
    for role, said in transactions(database, organization, path):
        shape = (role, tuple(text for text, _ in said))
        if shape in told and not any(WRITES.search(text) for text, _ in said):
            continue
        told.add(shape)
        print(f"-- transaction of {role}")
        for _, line in said:
            print(line)


if __name__ == "__main__":
    main(*sys.argv[1:])
