"""A registry, a Maskinporten and a HelseID on this machine, strict about what LMDI.md chapters 2, 5 and 6 say."""

import base64
import datetime
import gzip
import hashlib
import http.server
import json
import ssl
import threading
import time
import urllib.parse
import uuid

import jwt
import trustme
from authlib.jose import JsonWebToken
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.x509.oid import NameOID

OAEP = padding.OAEP(mgf=padding.MGF1(hashes.SHA256()), algorithm=hashes.SHA256(), label=None)
FIELDS = [
    "messageId", "senderOrganizationIdentifier", "messageFormatVersion", "rapporteringFra", "rapporteringTil",
    "encryptedContent", "encryptionCertificateThumbprint", "encryptedKey", "nonce", "authenticationTag",
    "signatureCertificateThumbprint", "signature", "generatedAt",
]
SENDER = "999999999"


class Party:
    """A key and a certificate of its own, made for the test."""

    def __init__(self, name, number=SENDER):
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=3072)
        subject = x509.Name([
            x509.NameAttribute(NameOID.COUNTRY_NAME, "NO"), x509.NameAttribute(NameOID.ORGANIZATION_NAME, name),
            x509.NameAttribute(NameOID.ORGANIZATION_IDENTIFIER, "NTRNO-" + number),
        ])
        now = datetime.datetime.now(datetime.timezone.utc)
        self.certificate = (
            x509.CertificateBuilder().subject_name(subject).issuer_name(subject).public_key(self.key.public_key())
            .serial_number(x509.random_serial_number()).not_valid_before(now - datetime.timedelta(days=1))
            .not_valid_after(now + datetime.timedelta(days=365)).sign(self.key, hashes.SHA256()))

    @property
    def thumbprint(self):
        return self.certificate.fingerprint(hashes.SHA1()).hex().upper()

    def pem(self):
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    def key_pem(self, passphrase=None):
        encryption = (
            serialization.BestAvailableEncryption(passphrase) if passphrase else serialization.NoEncryption())
        return self.key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, encryption)

    def p12(self, passphrase):
        return pkcs12.serialize_key_and_certificates(
            b"", self.key, self.certificate, None, serialization.BestAvailableEncryption(passphrase))


def strict_base64(text):
    data = base64.b64decode(text, validate=True)
    assert base64.b64encode(data).decode() == text
    return data


def open_envelope(text, sender, recipient):
    """The bundle of an envelope; fails on anything that the format does not have."""
    pairs = json.loads(text, object_pairs_hook=list)
    assert [name for name, _ in pairs] == FIELDS, "the order of the fields"
    fields = dict(pairs)
    assert fields["messageFormatVersion"] == "1.0"
    assert str(uuid.UUID(fields["messageId"])) == fields["messageId"]
    for name in ("rapporteringFra", "rapporteringTil", "generatedAt"):
        offset = datetime.datetime.fromisoformat(fields[name]).utcoffset()
        assert offset in (datetime.timedelta(hours=1), datetime.timedelta(hours=2)), name
    assert fields["encryptionCertificateThumbprint"] == recipient.thumbprint
    assert fields["signatureCertificateThumbprint"] == sender.thumbprint
    content = strict_base64(fields["encryptedContent"])
    sender.key.public_key().verify(
        strict_base64(fields["signature"]), content, padding.PKCS1v15(), hashes.SHA256())
    key = recipient.key.decrypt(strict_base64(fields["encryptedKey"]), OAEP)
    nonce, tag = strict_base64(fields["nonce"]), strict_base64(fields["authenticationTag"])
    assert (len(key), len(nonce), len(tag)) == (32, 12, 16)
    return fields, gzip.decompress(AESGCM(key).decrypt(nonce, content + tag, None))


def make_envelope(bundle, sender, recipient):
    """An envelope as another sender makes it, with .NET's way of escaping the plus sign."""
    key, nonce = AESGCM.generate_key(256), uuid.uuid4().bytes[:12]
    sealed = AESGCM(key).encrypt(nonce, gzip.compress(bundle), None)
    content, tag = sealed[:-16], sealed[-16:]
    text = lambda data: base64.b64encode(data).decode()
    values = [
        str(uuid.uuid4()).upper(), SENDER, "1.0", "2026-03-28T00:00:00+01:00", "2026-03-29T00:00:00+01:00", text(content),
        recipient.thumbprint, text(recipient.key.public_key().encrypt(key, OAEP)), text(nonce), text(tag),
        sender.thumbprint, text(sender.key.sign(content, padding.PKCS1v15(), hashes.SHA256())),
        "2026-03-29T05:00:00.1234567Z",
    ]
    return json.dumps(dict(zip(FIELDS, values)), indent=1).replace("+", "\\u002B")


class World:
    """What the servers know and what they have seen."""

    def __init__(self, sender, recipient, client_key):
        self.sender, self.recipient, self.client_key = sender, recipient, client_key
        self.lock = threading.Lock()
        self.script = []
        self.default = 200
        self.received = []
        self.acknowledged = []
        self.tokens = {}
        self.token_requests = 0
        self.token_script = []
        self.lifetime = 120
        self.seen = set()
        self.nonces = {"token": "nonce-1", "api": "nonce-a"}
        self.problems = []
        self.headers = []
        self.secrets = set()
        # Called when a message has been taken, before and after its answer leaves.
        self.on_answer = lambda moment: None

    def next_answer(self):
        with self.lock:
            answer = self.script.pop(0) if self.script else self.default
        return answer() if callable(answer) else answer


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    @property
    def world(self):
        return self.server.world

    def do_POST(self):
        length = int(self.headers["Content-Length"])
        body = self.rfile.read(length)
        if len(body) < length:  # the client is gone: no server acts on half a request
            self.close_connection = True
            return
        try:
            if self.path == "/token":
                self.maskinporten(dict(urllib.parse.parse_qsl(body.decode())))
            elif self.path == "/connect/token":
                self.helseid(dict(urllib.parse.parse_qsl(body.decode())))
            elif self.path == "/fhirmottak/v1/validateLegemiddelregisterBundle":
                self.plain(body)
            else:
                self.sealed(body)
        except OSError:  # the client is gone
            self.close_connection = True
        except Exception as problem:  # a broken rule is a failure of the test, told by the test
            self.world.problems.append(repr(problem))
            self.reply(500, {"error": "test"})

    def reply(self, status, body=b"", **headers):
        data = json.dumps(body).encode() if isinstance(body, dict) else body
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def grant(self, kind, lifetime):
        token = jwt.encode({"iss": "test", "exp": int(time.time()) + lifetime, "jti": str(uuid.uuid4())}, "k" * 32)
        self.world.tokens[token] = kind
        self.world.secrets.add(token)
        self.reply(200, {"access_token": token, "token_type": kind, "expires_in": lifetime, "scope": "x", "extra": {"a": [1]}})

    def maskinporten(self, form):
        world = self.world
        world.token_requests += 1
        if world.token_script:
            status, body = world.token_script.pop(0)
            return self.reply(status, body)
        assert form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer"
        assertion = form["assertion"]
        world.secrets.add(assertion)
        header = jwt.get_unverified_header(assertion)
        assert ("kid" in header) != ("x5c" in header), header
        if "x5c" in header:
            leaf = x509.load_der_x509_certificate(base64.b64decode(header["x5c"][0]))
            assert leaf.public_key() == world.sender.key.public_key()
            public = leaf.public_key()
        else:
            public = world.client_key.public_key()
        issuer = "https://test.maskinporten.no/"
        claims = jwt.decode(assertion, public, algorithms=["RS256", "RS384", "RS512"], audience=issuer)
        again = JsonWebToken(["RS256", "RS384", "RS512"]).decode(assertion, public.public_bytes(
            serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo))
        again.validate()
        assert dict(again) == claims
        allowed = {"aud", "iss", "scope", "iat", "exp", "jti", "resource", "consumer_org"}
        assert set(claims) <= allowed and "sub" not in claims and "nbf" not in claims, claims
        assert claims["aud"] == issuer and isinstance(claims["aud"], str)
        assert abs(claims["iat"] - time.time()) < 10 and claims["iat"] < claims["exp"] <= claims["iat"] + 120
        assert claims["jti"] not in world.seen, "MP-012"
        world.seen.add(claims["jti"])
        world.claims = claims
        self.grant("Bearer", world.lifetime)

    def helseid(self, form):
        world = self.world
        world.token_requests += 1
        assert form["grant_type"] == "client_credentials" and form["scope"] == "fhi:lmr.fhirmottak/api"
        assertion = form["client_assertion"]
        world.secrets.add(assertion)
        header = jwt.get_unverified_header(assertion)
        assert header["typ"] == "client-authentication+jwt" and header["alg"] == "PS512", header
        claims = jwt.decode(
            assertion, world.client_key.public_key(), algorithms=["PS512"], audience="https://helseid-sts.test.nhn.no")
        assert claims["iss"] == claims["sub"] == form["client_id"]
        assert {"jti", "iat", "nbf", "exp"} <= set(claims)
        assert claims["jti"] not in world.seen, "the assertion was used before"
        world.seen.add(claims["jti"])
        proof = self.proof("token")
        if proof is None:
            return self.reply(400, {"error": "use_dpop_nonce"}, DPoP_Nonce=world.nonces["token"])
        self.grant("DPoP " + proof["thumb"], world.lifetime)

    def proof(self, place, token=None):
        """The proof's claims; None when it lacks the nonce."""
        proof = self.headers["DPoP"]
        header = jwt.get_unverified_header(proof)
        assert header["typ"] == "dpop+jwt" and header["alg"] == "ES256" and "d" not in header["jwk"]
        claims = jwt.decode(proof, jwt.PyJWK(header["jwk"], "ES256"), algorithms=["ES256"])
        address = "https://" + self.headers["Host"] + self.path
        assert claims["htm"] == "POST" and claims["htu"] == address, claims
        assert abs(claims["iat"] - time.time()) < 10
        assert claims["jti"] not in self.world.seen, "the proof was used before"
        self.world.seen.add(claims["jti"])
        if token:
            digest = base64.urlsafe_b64encode(hashlib.sha256(token.encode()).digest()).decode().rstrip("=")
            assert claims["ath"] == digest
        claims["thumb"] = header["jwk"]["x"]
        return claims if claims.get("nonce") == self.world.nonces[place] else None

    def is_authorized(self):
        kind, _, token = self.headers["Authorization"].partition(" ")
        granted = self.world.tokens.get(token)
        if granted is None:
            self.reply(401, b"", WWW_Authenticate='Bearer error="invalid_token", error_description="expired"')
            return False
        if granted == "Bearer":
            assert kind == "Bearer"
            return True
        assert kind == "DPoP"
        proof = self.proof("api", token)
        if proof is None:
            self.reply(401, b"", WWW_Authenticate='DPoP error="use_dpop_nonce"', DPoP_Nonce=self.world.nonces["api"])
            return False
        assert granted == "DPoP " + proof["thumb"]
        return True

    def plain(self, body):
        assert "Authorization" not in self.headers
        self.world.received.append(("plain", hashlib.sha256(body).hexdigest()))
        self.act(self.world.next_answer(), None)

    def sealed(self, body):
        if not self.is_authorized():
            return
        fields, bundle = open_envelope(body, self.world.sender, self.world.recipient)
        self.world.headers.append(dict(self.headers))
        with self.world.lock:
            self.world.received.append((fields["messageId"], hashlib.sha256(bundle).hexdigest(), hashlib.sha256(body).hexdigest()))
        self.act(self.world.next_answer(), fields["messageId"])

    def act(self, answer, message):
        """200, (status, body, headers) or one of the troubles that networks have."""
        if answer == "cut":
            self.connection.shutdown(2)
            self.close_connection = True
        elif answer == "slow":
            time.sleep(5)
            self.close_connection = True
        elif answer == "huge":
            self.send_response(400)
            self.send_header("Content-Length", str(1 << 40))
            self.end_headers()
            try:
                while True:
                    self.wfile.write(b"x" * (1 << 20))
            except OSError:
                self.close_connection = True
        elif answer == 200:
            with self.world.lock:
                self.world.acknowledged.append(message)
            self.world.on_answer("before")
            self.reply(200, b"")
            self.world.on_answer("after")
        else:
            status, body, headers = answer
            self.reply(status, body, **headers)


class Server:
    """The servers behind one port, with a certificate of their own authority."""

    def __init__(self, world, host="localhost"):
        self.authority = trustme.CA()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.authority.issue_cert(host).configure_cert(context)
        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.http.world = world
        self.http.handle_error = lambda *_: None
        self.http.socket = context.wrap_socket(self.http.socket, server_side=True, do_handshake_on_connect=False)
        self.url = f"https://localhost:{self.http.server_port}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def close(self):
        self.http.shutdown()
        self.http.server_close()
