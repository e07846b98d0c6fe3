"""otklik webhook: from adding one to seeing what came back."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from tests.cli.conftest import Otklik


class Taker(BaseHTTPRequestHandler):
    """Keeps what it got."""

    got: list[tuple[str, bytes]] = []  # noqa: RUF012 - one list for the one server of a test
    status = 204

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["content-length"]))
        self.got.append((self.headers["webhook-id"], body))
        self.send_response(self.status)
        self.end_headers()

    def log_message(self, *_words: object) -> None:
        """Nothing."""


@pytest.fixture
def crm() -> Iterator[str]:
    Taker.got, Taker.status = [], 204
    with HTTPServer(("127.0.0.1", 0), Taker) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


def test_add_list_test_log_replay_remove(otklik: Otklik, crm: str) -> None:
    made = otklik("webhook", "add", crm, "--events", "case.opened, case.resolved", "--allow-private")
    assert made.exit_code == 0, made.stderr
    assert made.stdout.startswith("whsec_")
    [hook] = json.loads(otklik("webhook", "list", "--json").stdout)
    assert (hook["url"], hook["events"], hook["state"]) == (crm, ["case.opened", "case.resolved"], "on")
    assert "secret" not in hook
    tried = otklik("webhook", "test", hook["id"])
    assert (tried.exit_code, tried.stdout.split(" in ")[0]) == (0, "204")
    [line] = json.loads(otklik("webhook", "log", "--json").stdout)
    assert (line["state"], line["type"], line["tries"][0]["status"]) == ("sent", "webhook.test", 204)
    assert [key for key, _ in Taker.got] == [line["webhook_id"]]
    assert json.loads(Taker.got[0][1])["data"] == {"hook": hook["id"]}
    assert "webhook.test" in otklik("webhook", "log", hook["id"]).stdout
    assert otklik("webhook", "replay", line["id"]).stdout == "To be sent again: 1.\n"
    assert otklik("webhook", "replay", line["id"]).exit_code == 1
    assert otklik("webhook", "replay", "--failed-of", hook["id"]).stdout == "To be sent again: 0.\n"
    assert otklik("webhook", "on", hook["id"]).exit_code == 0
    assert otklik("webhook", "remove", hook["id"]).exit_code == 0
    assert json.loads(otklik("webhook", "list", "--json").stdout) == []
    assert "otklik" not in otklik("webhook", "list").stdout


def test_a_refused_test_is_1_and_says_why(otklik: Otklik, crm: str) -> None:
    otklik("webhook", "add", crm, "--events", "case.opened", "--allow-private")
    Taker.status = 302
    refused = otklik("webhook", "test", 1)
    assert refused.exit_code == 1
    assert refused.stdout.startswith("302 in ")
    assert "(redirect)" in refused.stdout
    assert len(Taker.got) == 1
    [line] = json.loads(otklik("webhook", "log", "--json").stdout)
    assert line["state"] == "failed"


@pytest.mark.parametrize("wrong", [("replay",), ("replay", "1", "--failed-of", "1"), ("test", "x")])
def test_wrong_use_is_2(otklik: Otklik, wrong: tuple[str, ...]) -> None:
    assert otklik("webhook", *wrong).exit_code == 2


def test_refusals_say_the_mend(otklik: Otklik, crm: str) -> None:
    refused = otklik("webhook", "add", crm, "--events", "case.opened")
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "--allow-private" in refused.stderr
    unknown = otklik("webhook", "add", crm, "--events", "case.closed", "--allow-private")
    assert "case.resolved" in unknown.stderr
    assert otklik("webhook", "remove", 7).stderr == "There is no webhook 7.\n"
    assert otklik("webhook", "log", 7).exit_code == 1
