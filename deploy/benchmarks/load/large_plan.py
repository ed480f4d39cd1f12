#!/usr/bin/env python3
"""Times requests about a plan of 2,000 tasks and 4,000 links, and simulations, one after the other against the platform that
./milepost up has started. Needs nothing but Python; makes a plan of its own in the organization demo."""
import json
import pathlib
import random
import subprocess
import sys
import time
import urllib.error
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[3]

TOKEN = subprocess.run([str(ROOT / "milepost"), "token"], capture_output=True, text=True, check=True).stdout.strip()
PLANS = "http://127.0.0.1:8081/api/plan/v1"
ROI = "http://127.0.0.1:8083/api/roi/v1"
TASKS = 2000
LINKS = 4000
BATCH = 500


def call(method, address, body=None, **headers):
    request = urllib.request.Request(address, method=method, data=None if body is None else json.dumps(body).encode(),
                                     headers={"Authorization": "Bearer " + TOKEN, "Content-Type": "application/json", **headers})
    try:
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read())
    except urllib.error.HTTPError as refused:
        sys.exit(f"{method} {address}: {refused.code} {refused.read().decode()[:500]}")


def timed(rounds, warm_up, work):
    seconds = []
    for i in range(rounds):
        begun = time.perf_counter()
        work(i)
        seconds.append(time.perf_counter() - begun)
    return sorted(seconds[warm_up:])


def tell(what, seconds):
    print(f"{what}: half {seconds[len(seconds) // 2] * 1000:.0f} ms, 95 of 100 {seconds[int(len(seconds) * 0.95)] * 1000:.0f} ms")


def large_plan():
    plan = PLANS + "/plans/" + call("POST", PLANS + "/plans", {"name": "Large", "startDate": "2027-01-04", "currency": "EUR"})["id"]
    step = call("POST", plan + "/steps", {"name": "Step"})["id"]
    tasks = []
    for first in range(0, TASKS, BATCH):
        made = call("POST", plan + "/tasks/batch", {"create": [
            {"stepId": step, "name": f"Task {first + i}", "durationDays": 1 + i % 3} for i in range(BATCH)]})
        tasks += [task["id"] for task in made["created"]]
    draw = random.Random(1)
    links = {(i, i + 1) for i in range(TASKS - 1)}
    while len(links) < LINKS:
        before = draw.randrange(TASKS - 1)
        links.add((before, min(TASKS - 1, before + draw.randrange(2, 40))))
    ordered = sorted(link for link in links if link[0] < link[1])
    for first in range(0, len(ordered), BATCH):
        call("POST", plan + "/dependencies/batch", {"create": [
            {"predecessorId": tasks[before], "successorId": tasks[after]} for before, after in ordered[first:first + BATCH]]})
    return plan, tasks[0]


def main():
    plan, task = large_plan()
    version = call("GET", f"{plan}/tasks/{task}")["version"]

    def change(i):
        nonlocal version
        version = call("PATCH", f"{plan}/tasks/{task}", {"durationDays": 1 + i % 5}, **{
            "Content-Type": "application/merge-patch+json", "If-Match": f'"{version}"'})["version"]

    tell("PATCH of one task that moves all", timed(70, 20, change))
    tell("GET of the schedule of the whole plan", timed(30, 5, lambda i: call("GET", plan + "/schedule")))
    drivers = [{"key": f"d{i}", "distribution": {"type": "PERT" if i % 2 else "TRIANGULAR", "min": 1, "mode": 2, "max": 5}}
               for i in range(10)]
    flows = [{"period": i % 4, "amount": 100, "drivers": [f"d{i}"]} for i in range(10)]
    simulation = {"currency": "USD", "discountRate": 0.1, "samples": 100000, "drivers": drivers, "flows": flows}
    tell("Simulation of 10 drivers, 100,000 samples", timed(40, 10, lambda i: call("POST", ROI + "/simulations", simulation)))


main()
