"""Whether the web server on this machine is ready, for a container's health check.

    python -m config.ready [PORT]

The request names a host that the site answers to. Exit status 1, with the reason, when it is not ready.
"""

import http.client
import os
import sys

TIMEOUT = 8


def reason(port: int) -> str | None:
    """Why it is not ready; None when it is."""
    host = os.environ.get("ALLOWED_HOSTS", "127.0.0.1").split(",")[0].strip()
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=TIMEOUT)
    try:
        connection.request("GET", "/readyz", headers={"Host": host})
        answer = connection.getresponse()
        return None if answer.status == http.HTTPStatus.OK else answer.read(500).decode(errors="replace")
    except OSError as error:
        return str(error)
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(reason(int(sys.argv[1]) if len(sys.argv) > 1 else 8000))
