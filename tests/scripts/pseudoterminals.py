# SPDX-License-Identifier: GPL-2.0-or-later
"""Tests on pseudo-terminals are skipped where the system gives none: in a chroot without /dev/pts."""
import os
import sys


def needed():
    try:
        for end in os.openpty():
            os.close(end)
    except OSError as error:
        print(f"SKIP: no pseudo-terminals here ({error}); mount devpts at /dev/pts")
        sys.exit(77)
