"""lmdi-submit against servers on this machine: the whole way from a bundle to an answer."""

import glob
import hashlib
import json
import os
import pathlib
import subprocess
import tempfile
import time
import unittest

import registry

ROOT = pathlib.Path(__file__).resolve().parents[2]
LMDI = os.environ.get("LMDI_PROGRAM", str(ROOT / ".build/debug/lmdi"))
TEMPLATE = json.loads((ROOT / "fixtures/lmdi/valid-minimal/input.json").read_text())
PASSPHRASE = "hemmelig-passord-5821"
OUTCOME = {"Content_Type": "application/fhir+json"}

SENDER, RECIPIENT, CLIENT = registry.Party("SENDER"), registry.Party("RECIPIENT"), registry.Party("CLIENT")


def bundle(number):
    content = json.loads(json.dumps(TEMPLATE))
    content["identifier"]["value"] = f"message-{number}"
    return json.dumps(content)


def synthetic_number(month_offset):
    """A person number with right control digits, of a day in 1990; the offset tells whom it may be of."""
    for individual in range(100, 500):
        digits = [int(d) for d in f"15{3 + month_offset:02}90{individual}"]
        k1 = 11 - sum(a * b for a, b in zip([3, 7, 6, 1, 8, 9, 4, 5, 2], digits)) % 11
        k1 = 0 if k1 == 11 else k1
        k2 = 11 - sum(a * b for a, b in zip([5, 4, 3, 2, 7, 6, 5, 4, 3, 2], digits + [k1])) % 11
        k2 = 0 if k2 == 11 else k2
        if k1 < 10 and k2 < 10:
            return "".join(map(str, digits + [k1, k2]))
    raise AssertionError


class Case(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.home = pathlib.Path(self.folder.name)
        self.world = registry.World(SENDER, RECIPIENT, CLIENT.key)
        self.server = registry.Server(self.world)
        self.log = ""
        self.write("sender.p12", SENDER.p12(PASSPHRASE.encode()))
        self.write("secret", PASSPHRASE)
        self.write("registry.pem", RECIPIENT.pem())
        self.write("client.pem", CLIENT.key_pem())
        self.write("ca.pem", self.server.authority.cert_pem.bytes())
        self.settings = {
            "sender": registry.SENDER, "signing": {"p12": "sender.p12", "passphraseFile": "secret"},
            "recipient": {"certificate": "registry.pem"},
            "auth": {"method": "maskinporten", "clientId": "client-1", "key": "client.pem", "kid": "key-1"},
        }

    def tearDown(self):
        self.server.close()
        self.assertEqual(self.world.problems, [])
        self.check_secrets()
        self.folder.cleanup()

    def check_secrets(self):
        """No key, token or passphrase in what was written, nor in the outbox."""
        key = CLIENT.key_pem().decode().splitlines()[3]
        secrets = [PASSPHRASE, key, *self.world.secrets]
        texts = [self.log.encode()] + [pathlib.Path(f).read_bytes() for f in glob.glob(str(self.home / "state/*"))]
        for secret in secrets:
            for text in texts:
                self.assertNotIn(secret.encode(), text)

    def write(self, name, content):
        path = self.home / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def bundles(self, count, start=0):
        return [self.write(f"bundle-{n}.json", bundle(n)) for n in range(start, start + count)]

    def arguments(self, *words, ca="ca.pem", base=None):
        self.write("settings.json", json.dumps(self.settings))
        outbox = ["--outbox", str(self.home / "state/outbox.sqlite")]
        if words[:2] == ("outbox", "drop"):
            return [LMDI, *words, *outbox, "--lang", "en"]
        path = "/connect/token" if self.settings["auth"]["method"] == "helseid" else "/token"
        where = [
            "--settings", str(self.home / "settings.json"), "--token-url", self.server.url + path,
            "--ca", str(self.home / ca), "--timeout", "3", "--lang", "en",
        ]
        if words[0] != "token":
            where += outbox + ["--base-url", base or self.server.url + "/fhirmottak/v1", "--no-wait"]
        return [LMDI, *words, *where]

    def lmdi(self, *words, code=0, secret_output=False, **where):
        run = subprocess.run(self.arguments(*words, **where), capture_output=True, text=True, timeout=120)
        self.log += run.stderr + ("" if secret_output else run.stdout)
        self.assertEqual(run.returncode, code, run.stdout + run.stderr)
        return run.stdout + run.stderr

    def list(self):
        path = str(self.home / "state/outbox.sqlite")
        run = subprocess.run([LMDI, "outbox", "list", "--format", "json", "--outbox", path], capture_output=True, text=True)
        return json.loads(run.stdout)

    def states(self):
        return [message["state"] for message in self.list()]


class Answers(Case):
    def test_a_bundle_is_stored_once(self):
        [file] = self.bundles(1)
        self.assertIn("stored", self.lmdi("submit", file))
        self.assertEqual(len(self.world.acknowledged), 1)
        digest = hashlib.sha256(pathlib.Path(file).read_bytes()).hexdigest()
        self.assertEqual(self.world.received[0][1], digest)
        self.assertIn("stored already", self.lmdi("submit", file))
        self.assertEqual(len(self.world.received), 1)
        self.lmdi("submit", "--again", file)
        self.assertEqual(len(self.world.received), 2)
        self.assertNotEqual(self.world.received[0][0], self.world.received[1][0])
        for name in os.listdir(self.home / "state"):
            self.assertEqual(os.stat(self.home / "state" / name).st_mode & 0o077, 0, name)
        self.assertNotIn(b"message-0", (self.home / "state/outbox.sqlite").read_bytes())

    def test_a_refused_bundle_is_explained_and_not_sent_again(self):
        [file] = self.bundles(1)
        outcome = {"resourceType": "OperationOutcome", "issue": [{
            "severity": "error", "code": "invalid", "details": {"text": "Instance count is 0"},
            "expression": ["Bundle.entry[0].resource"]}]}
        bodies = [
            (outcome, OUTCOME), ({"title": "Bad", "status": 400, "detail": "Ukjent avsender"}, {"Content_Type": "application/problem+json"}),
            (b"The signature is not valid", {"Content_Type": "text/plain"}), (b"", {}), (b"\xff\xfe\x00", {}),
        ]
        for n, (body, headers) in enumerate(bodies):
            [file] = self.bundles(1, start=n)
            # Without the original at hand: looking for places in it, under every guide, is long in a debug build.
            self.world.script = [lambda f=file, a=(400, body, headers): (os.rename(f, f + ".gone"), a)[1]]
            text = self.lmdi("submit", file, code=1)
            os.rename(file + ".gone", file)
            self.assertIn("refused", text)
        self.assertEqual(set(self.states()), {"refused"})
        self.lmdi("outbox", "run")
        self.lmdi("submit", file, code=1)
        self.assertEqual(len(self.world.received), len(bodies))

    def test_401_renews_the_token_once(self):
        [file] = self.bundles(1)
        self.world.script = [(401, b"", {"WWW_Authenticate": 'Bearer error="invalid_token"'})]
        self.lmdi("submit", file)
        self.assertEqual((len(self.world.received), self.world.token_requests), (2, 2))
        self.assertEqual(self.world.received[0], self.world.received[1], "the same bytes each time")
        [file] = self.bundles(1, start=1)
        self.world.script = [(401, b"", {})] * 3
        self.lmdi("submit", file, code=3)
        self.assertEqual(len(self.world.received), 4)

    def test_refusals_of_the_other_side_are_held(self):
        for n, (status, state) in enumerate([(403, "held"), (500, "held"), (404, "held"), (503, "waiting"), (504, "unknown")]):
            [file] = self.bundles(1, start=n)
            self.world.script = [(status, b"", {})] * 9
            self.lmdi("submit", file, code=3)
            self.assertEqual(self.states()[-1], state, status)
            self.lmdi("outbox", "drop", str(n + 1))

    def test_a_lost_connection_leaves_an_unknown_message(self):
        for n, trouble in enumerate(["cut", "slow"]):
            [file] = self.bundles(1, start=n)
            self.world.script = [trouble]
            self.assertIn("ask the registry", self.lmdi("submit", file, code=3))
        self.assertEqual(self.states(), ["unknown"] * 2)
        self.lmdi("outbox", "run")
        self.lmdi("submit", file, code=3)
        self.assertEqual(len(self.world.received), 2, "not sent again unasked")
        self.lmdi("outbox", "retry", "1")
        self.assertEqual(self.world.received[0], self.world.received[2], "the same bytes each time")
        self.assertEqual(self.states(), ["stored", "unknown"])

    def test_a_huge_answer_is_cut(self):
        [file] = self.bundles(1)
        self.world.script = ["huge"]
        self.lmdi("submit", file, code=1)
        self.assertEqual(self.states(), ["refused"])

    def test_nobody_there(self):
        files = self.bundles(2)
        self.lmdi("submit", *files, code=3, base="https://localhost:1/fhirmottak/v1")
        self.assertEqual(self.states(), ["waiting"] * 2)
        self.assertIsNotNone(self.list()[0]["nextAttempt"])
        for _ in range(4):
            self.lmdi("outbox", "run", base="https://localhost:1/fhirmottak/v1")
        self.assertEqual([m["attempts"] for m in self.list()], [1, 1], "an hour has not passed")
        for attempts in (2, 3, 4):
            self.forward()
            self.lmdi("outbox", "run", code=3, base="https://localhost:1/fhirmottak/v1")
            self.assertEqual([m["attempts"] for m in self.list()], [attempts] * 2)
        self.assertEqual(self.states(), ["held"] * 2, "three new attempts")

    def forward(self):
        """Lets an hour pass, as far as the outbox knows."""
        import sqlite3
        with sqlite3.connect(self.home / "state/outbox.sqlite") as database:
            database.execute("UPDATE message SET nextAttempt = nextAttempt - 3600")
        database.close()

    def test_a_wrong_certificate_is_never_accepted(self):
        [file] = self.bundles(1)
        self.write("other.pem", registry.trustme.CA().cert_pem.bytes())
        text = self.lmdi("submit", file, code=3, ca="other.pem")
        self.assertIn("certificate", text)
        self.assertEqual((self.world.token_requests, self.world.received), (0, []))
        self.lmdi("submit", file, code=3, base=self.server.url.replace("localhost", "127.0.0.1") + "/fhirmottak/v1")
        self.assertEqual(self.world.received, [])
        self.lmdi("submit", file, code=2, base="http://localhost/fhirmottak/v1")
        self.write("broken.pem", "no certificate")
        self.lmdi("submit", file, code=2, ca="broken.pem")

    def test_validate_only_asks_with_the_plain_bundle(self):
        [file] = self.bundles(1)
        self.lmdi("submit", "--validate-only", file)
        self.assertEqual(self.world.received[0][0], "plain")
        outcome = {"resourceType": "OperationOutcome", "issue": [{
            "severity": "error", "code": "invalid", "details": {"text": "Instance count is 0"},
            "expression": ["Bundle.entry[0].resource"]}]}
        self.world.script = [(400, outcome, OUTCOME)]
        self.assertIn("bundle-0.json:", self.lmdi("submit", "--validate-only", file, code=1))
        self.world.script = ["cut"]
        self.lmdi("submit", "--validate-only", file, code=3)
        self.lmdi("submit", "--validate-only", "--to", "production", file, code=2)
        self.assertFalse((self.home / "state").exists())

    def test_a_dry_run_sends_nothing(self):
        [file] = self.bundles(1)
        run = subprocess.run(self.arguments("submit", "--dry-run", file), capture_output=True)
        fields, content = registry.open_envelope(run.stdout, SENDER, RECIPIENT)
        self.assertEqual(content, pathlib.Path(file).read_bytes())
        self.assertEqual((self.world.token_requests, self.world.received), (0, []))
        self.assertFalse((self.home / "state").exists())

    def test_what_is_not_valid_is_not_sent(self):
        file = self.write("bad.json", bundle(1).replace('"transaction"', '"batch"'))
        good = self.bundles(1)
        self.lmdi("submit", file, *good, code=1)
        self.assertEqual(len(self.world.acknowledged), 1)
        self.lmdi("submit", "no-such-file", code=2)
        xml = str(ROOT / "fixtures/lmdi/valid-minimal/input.xml")
        if os.path.exists(xml):
            self.assertIn("JSON", self.lmdi("submit", xml, code=2))

    def test_production_asks_first(self):
        [file] = self.bundles(1)
        text = self.lmdi("submit", "--to", "production", file, code=2)
        self.assertIn("--yes", text)
        self.assertEqual((self.world.token_requests, self.world.received), (0, []))

    def test_real_people_stay_out_of_test(self):
        for n, (offset, is_taken) in enumerate([(0, False), (40, False), (80, True), (65, True)]):
            number = synthetic_number(offset)
            for place in ("identifier", "split"):
                content = json.loads(bundle(f"{n}{place}"))
                patient = next(e["resource"] for e in content["entry"] if e["resource"]["resourceType"] == "Patient")
                if place == "identifier":
                    patient["identifier"] = [{"system": "urn:oid:2.16.578.1.12.4.1.4.1", "value": number}]
                else:
                    content["identifier"]["value"] = "x " + number[:6] + " " + number[6:]
                file = self.write(f"person-{n}-{place}.json", json.dumps(content))
                ways = [["submit"], ["submit", "--validate-only"], ["submit", "--dry-run"]]
                for words in ways if not is_taken and place == "identifier" else ways[:1]:
                    before = len(self.world.received), self.world.token_requests
                    text = self.lmdi(*words, file, code=0 if is_taken else 2, secret_output=is_taken)
                    if not is_taken:
                        self.assertIn("not synthetic", text)
                        self.assertEqual((len(self.world.received), self.world.token_requests), before)
                        self.assertNotIn(number, text)


class Tokens(Case):
    def test_maskinporten_with_a_chain_of_certificates(self):
        self.write("sender.key", SENDER.key_pem(PASSPHRASE.encode()))
        self.write("chain.pem", SENDER.pem() + RECIPIENT.pem())
        self.settings["auth"] = {
            "method": "maskinporten", "clientId": "client-1", "key": "sender.key", "passphraseFile": "secret",
            "x5c": "chain.pem", "algorithm": "RS512", "resourceForm": "array", "consumerOrg": "999999999"}
        token = self.lmdi("token", secret_output=True).strip()
        self.assertIn(token, self.world.tokens)
        self.assertEqual(self.world.claims["resource"], ["fhi:lmr/fhirmottak"])
        self.assertEqual(self.world.claims["consumer_org"], "999999999")

    def test_the_default_claims(self):
        self.lmdi("token", secret_output=True)
        self.assertEqual(self.world.claims["resource"], "fhi:lmr/fhirmottak")
        self.assertEqual(self.world.claims["scope"], "fhi:lmr/fhirmottak.api")
        self.assertEqual(self.world.claims["iss"], "client-1")

    def test_a_token_serves_many_messages_until_it_expires(self):
        self.lmdi("submit", *self.bundles(5))
        self.assertEqual(self.world.token_requests, 1)
        self.world.lifetime = 1
        self.lmdi("submit", *self.bundles(3, start=5))
        self.assertEqual(self.world.token_requests, 4)

    def test_helseid_with_dpop_and_nonces(self):
        self.settings["auth"] = {"method": "helseid", "clientId": "client-2", "key": "client.pem", "kid": "key-1", "dpop": True}
        self.lmdi("submit", *self.bundles(2))
        self.assertEqual((len(self.world.acknowledged), self.world.token_requests), (2, 2))

    def test_ks_fiks_sends_its_headers(self):
        self.write("fiks-password", "fiks-hemmelig-1\n")
        self.world.secrets.add("fiks-hemmelig-1")
        self.settings["auth"] |= {
            "method": "ks-fiks", "integrationId": "6c6ee2a3-0cc0-4f0f-9e3d-000000000001", "integrationPasswordFile": "fiks-password"}
        self.lmdi("submit", *self.bundles(1))
        self.assertEqual(self.world.claims["scope"], "ks:fiks")
        self.assertEqual(self.world.headers[0]["IntegrasjonPassord"], "fiks-hemmelig-1")
        self.assertEqual(self.world.headers[0]["IntegrasjonId"], "6c6ee2a3-0cc0-4f0f-9e3d-000000000001")

    def test_a_token_made_elsewhere(self):
        token = self.lmdi("token", secret_output=True).strip()
        self.write("token", token)
        self.settings["auth"] = {"method": "token", "tokenFile": "token"}
        self.lmdi("submit", *self.bundles(1))
        self.assertEqual(len(self.world.acknowledged), 1)
        self.assertIn("good until", self.explain("token"))
        self.world.tokens.clear()
        self.lmdi("submit", *self.bundles(1, start=1), code=3)

    def explain(self, name):
        run = subprocess.run([LMDI, "token", "--lang", "en", str(self.home / name)], capture_output=True, text=True)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.log += run.stdout
        return run.stdout

    def test_refused_tokens_are_explained(self):
        for code, words in [("MP-100", "auth.clientId"), ("MP-110", "slash"), ("MP-250", "owner")]:
            self.world.token_script = [(400, {"error": "invalid_grant", "error_description": code + ": no"})]
            self.assertIn(words, self.lmdi("token", code=3))
        self.world.token_script = [(503, b"<html>")]
        self.lmdi("submit", *self.bundles(1), code=3)
        self.assertEqual(self.states(), ["waiting"])


class Usage(Case):
    def test_faulty_settings(self):
        [file] = self.bundles(1)
        for change, words in [
            ({"sendr": "1"}, "did you mean 'sender'"), ({"signing": {"p13": "x"}}, "did you mean 'signing.p12'"),
            ({"sender": 1}, "wrong kind"), ({"envelope": {"fields": "snake"}}, "choose camel, pascal"),
            ({"sender": "123456789"}, "control digit"), ({"signing": {"p12": "gone.p12"}}, "no such file"),
        ]:
            good = dict(self.settings)
            self.settings |= change
            self.assertIn(words, self.lmdi("submit", file, code=2))
            self.settings = good
        self.assertEqual(self.world.received, [])

    def test_a_second_run_waits_for_the_first(self):
        files = self.bundles(2)
        self.world.script = ["slow"]
        first = subprocess.Popen(self.arguments("submit", files[0]), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        time.sleep(1)
        self.lmdi("submit", files[1])
        first.communicate()
        self.assertEqual(sorted(self.states()), ["stored", "unknown"])

    def test_unknown_ids(self):
        self.assertIn("no message 7", self.lmdi("outbox", "drop", "7", code=2))


if __name__ == "__main__":
    unittest.main()
