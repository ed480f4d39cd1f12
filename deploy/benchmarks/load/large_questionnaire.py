#!/usr/bin/env python3
"""Times the import of a framework of 1,200 nodes and the report of an assessment of 240 questions, one after the other against
the platform that ./milepost up has started. Needs nothing but Python; makes drafts, an instrument and an assessment of its own
in the organization demo."""
import json
import pathlib
import subprocess
import sys
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]

TOKEN = subprocess.run([str(ROOT / "milepost"), "token"], capture_output=True, text=True, check=True).stdout.strip()
ASSESSMENT = "http://127.0.0.1:8082/api/assessment/v1"
NODES = 1200
QUESTIONS = 240


def send(method, address, body=None, media_type="application/json", **headers):
    request = urllib.request.Request(ASSESSMENT + address, method=method, data=body,
                                     headers={"Authorization": "Bearer " + TOKEN, "Content-Type": media_type, **headers})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.read()
    except urllib.error.HTTPError as refused:
        sys.exit(f"{method} {address}: {refused.code} {refused.read().decode()[:500]}")


def call(method, address, body=None, **headers):
    return json.loads(send(method, address, None if body is None else json.dumps(body).encode(), **headers))


def timed(rounds, warm_up, work):
    seconds = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begun)
    return sorted(seconds[warm_up:])


def tell(what, seconds):
    print(f"{what}: half {seconds[len(seconds) // 2] * 1000:.0f} ms, 95 of 100 {seconds[int(len(seconds) * 0.95)] * 1000:.0f} ms")


def framework():
    """A CISO Assistant library: 30 headings with 39 requirements each."""
    lines = ["name: Large", "objects:", "  framework:", "    name: Large", "    requirement_nodes:"]
    for i in range(NODES):
        if i % 40 == 0:
            lines.append(f'    - {{urn: "urn:n:{i}", assessable: false, depth: 1, ref_id: D{i}, name: Heading {i}}}')
        else:
            lines.append(f'    - {{urn: "urn:n:{i}", assessable: true, depth: 2, parent_urn: "urn:n:{i - i % 40}", ref_id: R{i}, '
                         f'description: "Requirement {i} says that something is done, by whom, how often, and who looks at it."}}')
    return ("\n".join(lines) + "\n").encode()


def assessment():
    """Of an instrument with 240 questions in twelve dimensions, all answered."""
    csv = "dimension,dimensionName,question,text\n" + "".join(
        f"area-{i // 20},Area number {i // 20},question-{i},Is number {i} of all the things that have to be done really done?\n"
        for i in range(QUESTIONS))
    title = f"Measured {int(time.time())}"
    report = json.loads(send("POST", "/instrument-drafts/import?format=csv&title=" + title.replace(" ", "%20"), csv.encode(), "text/csv"))
    call("POST", f"/instrument-drafts/{report['draftId']}/publication", **{"If-Match": '"0"'})
    run = call("POST", "/assessments", {"title": "Measured", "instrumentKey": report["instrumentKey"]})["id"]
    call("POST", f"/assessments/{run}/answers/batch", {"answers": [
        {"questionKey": f"question-{i}", "state": "ANSWERED", "value": i % 5, "comment": f"About question {i}."}
        for i in range(QUESTIONS)]})
    return run


library = framework()
tell("import of 1,200 nodes", timed(30, 10, lambda: send("POST", "/instrument-drafts/import?format=ciso-assistant&dryRun=true",
                                                         library, "application/yaml")))
run = assessment()
tell(f"report of {QUESTIONS} questions as PDF", timed(20, 8, lambda: send("GET", f"/assessments/{run}/report")))
