"""Kills runs of lmdi submit and outbox run at random instants; counts at the server.   crash.py KILLS BUNDLES

Nothing may be lost: each bundle is stored, or the outbox says that it is not known. Nothing that the server has
acknowledged may come again unasked.
"""

import collections
import random
import signal
import subprocess
import sys
import time

import registry
import test_submit


class Crash(test_submit.Case):
    def runTest(self):
        pass


def rounds(kills, count):
    """One case after another until there were enough kills; gives the kills, the bundles and those left unknown."""
    done = bundles = unknown = 0
    pace = measure(count)
    while done < kills:
        case = Crash()
        case.setUp()
        files = case.bundles(count)
        while done < kills and not is_done(case, count):
            done += strike(case, files, pace)
        finish(case, files)
        check(case, count)
        bundles += count
        unknown += sum(state == "unknown" for state in case.states())
        case.tearDown()
    return done, bundles, unknown


def is_done(case, count):
    states = case.states()
    return len(states) == count and set(states) <= {"stored", "unknown"}


def measure(count):
    """How long a whole run takes."""
    case = Crash()
    case.setUp()
    start = time.time()
    case.lmdi("submit", *case.bundles(count))
    taken = time.time() - start
    case.tearDown()
    return taken


def strike(case, files, pace):
    """Kills one run: at a random instant, or just before or after the server's answer to one of its messages."""
    run = subprocess.Popen(case.arguments("submit", *files), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    way, left = random.choice(["instant", "before", "after"]), [random.randrange(1, 8)]

    def on_answer(moment):
        if moment == way:
            left[0] -= 1
            if left[0] == 0:
                run.send_signal(signal.SIGKILL)

    case.world.on_answer = on_answer
    try:
        run.wait(pace * random.random() if way == "instant" else None)
    except subprocess.TimeoutExpired:
        run.send_signal(signal.SIGKILL)
        run.wait()
    case.world.on_answer = lambda moment: None
    return 1 if run.returncode == -signal.SIGKILL else 0


def finish(case, files):
    subprocess.run(case.arguments("submit", *files), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run(case.arguments("outbox", "run"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def check(case, count):
    time.sleep(0.2)
    messages, world = case.list(), case.world
    assert len(messages) == count and len({m["file"] for m in messages}) == count, "one message for each bundle"
    states = collections.Counter(m["state"] for m in messages)
    assert set(states) <= {"stored", "unknown"}, states
    received = collections.Counter(entry[0] for entry in world.received)
    assert max(received.values()) == 1, "something came twice"
    acknowledged = set(world.acknowledged)
    for message in messages:
        assert message["state"] == "unknown" or message["messageId"] in acknowledged, "something is lost"
    contents = collections.Counter(entry[1] for entry in world.received)
    assert max(contents.values()) == 1, "a content came under two ids"


if __name__ == "__main__":
    done, bundles, unknown = rounds(int(sys.argv[1]), int(sys.argv[2]))
    print(f"crash: {done} kills, {bundles} bundles: nothing lost, nothing twice, {unknown} unknown")
