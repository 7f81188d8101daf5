"""Opens a thousand envelopes of SealedBundle and makes as many for it.   envelopes.py FOLDER"""

import pathlib
import sys

import registry
from cryptography import x509
from cryptography.hazmat.primitives import serialization


class Given(registry.Party):
    def __init__(self, folder, name):
        self.key = serialization.load_pem_private_key((folder / f"{name}.key").read_bytes(), None)
        self.certificate = x509.load_pem_x509_certificate((folder / f"{name}.pem").read_bytes())


folder = pathlib.Path(sys.argv[1])
sender, recipient = Given(folder, "sender"), Given(folder, "recipient")
ids = set()
for number in range(1000):
    bundle = (folder / f"{number}.bundle").read_bytes()
    fields, opened = registry.open_envelope((folder / f"{number}.ours").read_text(), sender, recipient)
    assert opened == bundle, number
    ids.add(fields["messageId"])
    (folder / f"{number}.theirs").write_text(registry.make_envelope(bundle, sender, recipient))
assert len(ids) == 1000
