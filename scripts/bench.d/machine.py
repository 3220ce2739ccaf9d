# SPDX-License-Identifier: GPL-2.0-or-later
"""What a table of figures must name: the machine, the system, the versions."""

import os
import platform
import subprocess
import time

PACKAGES = ["libxapian30", "libicu72", "xapian-omega", "recollcmd", "sqlite3", "poppler-utils", "groff"]


def first_field(path, name, missing="unknown"):
    """The value of `name` in a file of lines NAME: VALUE or NAME=VALUE."""
    try:
        with open(path, encoding="utf-8") as file:
            for line in file:
                for mark in ":=":
                    key, found, value = line.partition(mark)
                    if found and key.strip() == name:
                        return value.strip().strip('"')
    except OSError:
        pass
    return missing


def output(*command):
    """Empty where the command is missing or fails."""
    try:
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True,
                              encoding="utf-8").stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def described(root, work):
    memory = first_field("/proc/meminfo", "MemTotal", "0 kB").split()[0]
    packages = {}
    for package in PACKAGES:
        version = output("dpkg-query", "-W", "-f", "${Version}", package)
        if version:
            packages[package] = version
    return {
        "date": time.strftime("%Y-%m-%d", time.gmtime()),
        "commit": output("git", "-C", root, "describe", "--always", "--dirty") or "unknown",
        "processor": first_field("/proc/cpuinfo", "model name", platform.machine()),
        "cores": len(os.sched_getaffinity(0)),
        "memory_gib": round(int(memory) / 2 ** 20),
        "file_system": output("stat", "-f", "-c", "%T", work) or "unknown",
        "kernel": platform.release(),
        "system": first_field("/etc/os-release", "PRETTY_NAME"),
        "load_at_start": round(os.getloadavg()[0], 2),
        "packages": packages,
    }


def text(machine):
    versions = ", ".join(f"{name} {version}" for name, version in machine["packages"].items())
    return (f"{machine['date']}, osint-search {machine['commit']}. {machine['processor']}, {machine['cores']} "
            f"cores, {machine['memory_gib']} GiB, {machine['file_system']}; {machine['system']}, kernel "
            f"{machine['kernel']}; {versions or 'no packages'}; load at the start {machine['load_at_start']}.")
