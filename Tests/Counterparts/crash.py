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
        self.fsync = None


def rounds(kills, count):
    """One case after another until there were enough kills; gives the kills, the bundles and those left unknown."""
    done = bundles = unknown = 0
    while done < kills:
        case = Crash()
        case.setUp()
        files = case.bundles(count)
        pace = measure(case, files[:1], count)
        while done < kills:
            done += strike(case, files, pace * random.random())
            if all(m["state"] in ("stored", "unknown") for m in case.list()) and len(case.list()) == count:
                break
        finish(case, files)
        check(case, count)
        bundles += count
        unknown += sum(state == "unknown" for state in case.states())
        case.tearDown()
    return done, bundles, unknown


def measure(case, files, count):
    """About how long a whole run takes: the server of another case gets the test's own message."""
    start = time.time()
    case.lmdi("submit", "--dry-run", *files, secret_output=True)
    return (time.time() - start) * 1.3 + count * 0.02


def strike(case, files, after):
    run = subprocess.Popen(case.arguments("submit", *files), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        run.wait(after)
        return 0
    except subprocess.TimeoutExpired:
        run.send_signal(signal.SIGKILL)
        run.wait()
        return 1


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
