# SPDX-License-Identifier: GPL-2.0-or-later
"""Runs a program as a process of its own and says what it took."""

import os
import resource
import statistics
import threading
import time
from dataclasses import dataclass

SAMPLE_SECONDS = 0.01
INEXACT_KIB = 4096  # the kernel counts memory in batches, per processor


@dataclass
class Usage:
    status: int      # negative: the signal that ended it
    wall: float      # seconds
    cpu: float       # seconds, user and system, with all processes it waited for
    peak: int        # bytes resident at one time in all its processes; 0 where not watched


def run(command, environment, output="/dev/null", watch_memory=False):
    """`output` takes stdout and stderr. Watching memory costs a little time: not for short runs."""
    actions = [(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0),
               (os.POSIX_SPAWN_OPEN, 1, output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
               (os.POSIX_SPAWN_DUP2, 1, 2)]
    own_peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.perf_counter()
    pid = os.posix_spawnp(command[0], command, environment, file_actions=actions)
    watch = MemoryWatch(pid) if watch_memory else None
    _, status, used = os.wait4(pid, 0)
    wall = time.perf_counter() - begin
    peak = 0
    if watch:
        peak = watch.stop()
        # Until its exec a child shares our memory, and the kernel counts that as its own.
        if used.ru_maxrss > own_peak + INEXACT_KIB:
            peak = max(peak, used.ru_maxrss * 1024)
    return Usage(os.waitstatus_to_exitcode(status), wall, used.ru_utime + used.ru_stime, peak)


class MemoryWatch:
    """Samples what a process and its descendants have resident together."""

    def __init__(self, pid):
        self._pid = pid
        self._peak = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self._thread.start()

    def stop(self):
        self._done.set()
        self._thread.join()
        return self._peak

    def _watch(self):
        while True:
            processes = [memory(pid) for pid in family(self._pid)]
            self._peak = max(self._peak, sum(now for now, _ in processes), *(most for _, most in processes))
            if self._done.wait(SAMPLE_SECONDS):
                break


def family(pid):
    """A process and its descendants."""
    out = [pid]
    for parent in out:
        try:
            with open(f"/proc/{parent}/task/{parent}/children", encoding="ascii") as file:
                out += map(int, file.read().split())
        except OSError:  # ended meanwhile
            pass
    return out


def memory(pid):
    """(bytes resident now, the most so far); zeros where it ended."""
    try:
        with open(f"/proc/{pid}/status", encoding="utf-8", errors="replace") as file:
            fields = dict(line.split(":", 1) for line in file)
        return tuple(int(fields[name].split()[0]) * 1024 for name in ("VmRSS", "VmHWM"))
    except (OSError, KeyError):
        return 0, 0


def bytes_in(path):
    """Of all files in a folder, or of a file."""
    if os.path.isfile(path):
        return os.path.getsize(path)
    return sum(os.path.getsize(os.path.join(folder, name))
               for folder, _, names in os.walk(path) for name in names)


def spread(values):
    """(median, least, greatest)"""
    return statistics.median(values), min(values), max(values)
