#!/usr/bin/env python3
"""Times the import of a framework of 1,200 nodes, the report of an assessment of 240 questions, and the result of one of 200
questions that 50 respondents answered, one request after the other against the platform that ./milepost up has started. Needs nothing but Python; makes drafts, an instrument and an assessment of its own
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
SHARED_QUESTIONS = 200
RESPONDENTS = 50


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


def timed(what, rounds, warm_up, work):
    seconds = []
    for _ in range(rounds):
        begun = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - begun)
    warm = sorted(seconds[warm_up:])
    print(f"{what}: first {seconds[0] * 1000:.0f} ms, half {warm[len(warm) // 2] * 1000:.0f} ms, "
          f"95 of 100 {warm[int(len(warm) * 0.95)] * 1000:.0f} ms", flush=True)


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


def instrument(questions):
    """Of so many questions in dimensions of twenty; answers its key."""
    csv = "dimension,dimensionName,question,text\n" + "".join(
        f"area-{i // 20},Area number {i // 20},question-{i},Is number {i} of all the things that have to be done really done?\n"
        for i in range(questions))
    title = f"Measured {questions} {int(time.time())}"
    report = json.loads(send("POST", "/instrument-drafts/import?format=csv&title=" + title.replace(" ", "%20"), csv.encode(), "text/csv"))
    call("POST", f"/instrument-drafts/{report['draftId']}/publication", **{"If-Match": '"0"'})
    return report["instrumentKey"]


def assessment():
    """Of an instrument with 240 questions in twelve dimensions, all answered by the owner."""
    run = call("POST", "/assessments", {"title": "Measured", "instrumentKey": instrument(QUESTIONS)})["id"]
    call("POST", f"/assessments/{run}/answers/batch", {"answers": [
        {"questionKey": f"question-{i}", "state": "ANSWERED", "value": i % 5, "comment": f"About question {i}."}
        for i in range(QUESTIONS)]})
    return run


def shared():
    """Of 200 questions, answered in confidence by 50 respondents through personal links, and completed."""
    run = call("POST", "/assessments", {"title": "Measured together", "instrumentKey": instrument(SHARED_QUESTIONS)})["id"]
    call("POST", f"/assessments/{run}/respondents/batch", {"create": [
        {"name": f"Respondent {i}", "group": "MANAGERS" if i % 5 == 0 else "STAFF"} for i in range(RESPONDENTS)]})
    for number, link in enumerate(call("POST", f"/assessments/{run}/respondent-links/batch", {})["links"]):
        token = call("POST", "/respondent-sessions", {"secret": link["secret"]})["token"]
        as_respondent = {"Authorization": "Respondent " + token}
        asked = call("GET", "/respondent-session/questionnaire", **as_respondent)
        answers = [{"questionKey": question["key"], "state": "ANSWERED", "value": (number * 7 + index * 3) % 5,
                    "tag": question["answer"]["tag"]}
                   for index, question in enumerate(q for dimension in asked["dimensions"] for q in dimension["questions"])]
        call("POST", "/respondent-session/answers/batch", {"answers": answers}, **as_respondent)
        call("POST", "/respondent-session/submission", **as_respondent)
    call("POST", f"/assessments/{run}/completion")
    return run


library = framework()
timed("import of 1,200 nodes, dry", 30, 10, lambda: send("POST", "/instrument-drafts/import?format=ciso-assistant&dryRun=true",
                                                         library, "application/yaml"))
timed("import of 1,200 nodes, saved", 10, 2, lambda: send("POST", "/instrument-drafts/import?format=ciso-assistant",
                                                          library, "application/yaml"))
run = assessment()
timed(f"report of {QUESTIONS} questions as PDF", 20, 8, lambda: send("GET", f"/assessments/{run}/report"))
together = shared()
for part in ("result", "result/trace", "result/respondents"):
    timed(f"{part} of {SHARED_QUESTIONS} questions and {RESPONDENTS} respondents", 120, 40,
          lambda part=part: send("GET", f"/assessments/{together}/{part}"))
