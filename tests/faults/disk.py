# SPDX-License-Identifier: GPL-2.0-or-later
"""What a disk may hold after the power fails, from the shim's record of the calls of a program.

What a file got since it was synced may be missing, and so may every name that a folder got or lost since it was
synced. A rename within a folder happens or does not; one between folders may have happened in either alone. A write may be
torn: a disk writes sectors.
"""

import os

SECTOR = 512


class Fate:
    """What becomes of changes that were not synced: a share of them survives, in any order."""

    def __init__(self, chance, share):
        self.chance, self.share = chance, share

    def survives(self, _number):
        """The change with this number, counted from the first that the disk ever saw."""
        return self.chance.random() < self.share

    def write(self, number, offset, data):
        """What is left of a write: [(offset, bytes)]"""
        return [(offset, data)] if self.survives(number) else []


class TornInOrder(Fate):
    """All up to one moment; the write of that moment in part, from its beginning."""

    def __init__(self, chance, numbers):
        super().__init__(chance, 0)
        self.moment = chance.choice(numbers) if numbers else 0

    def survives(self, number):
        return number < self.moment

    def write(self, number, offset, data):
        if number != self.moment:
            return super().write(number, offset, data)
        ends = sector_ends(offset, len(data))
        return [(offset, data[:self.chance.choice([0, *ends[:-1]])])]


class TornAnyhow(Fate):
    """Each by itself: not at all, whole, a beginning, or any sectors of it, the others as they were or zeros."""

    def write(self, number, offset, data):
        ends = sector_ends(offset, len(data))
        way = self.chance.choice(("lost", "whole", "beginning", "sectors"))
        if way in ("lost", "whole"):
            return [(offset, data)] if way == "whole" else []
        if way == "beginning":
            return [(offset, data[:self.chance.choice(ends)])]
        begins = [0, *ends[:-1]]
        return [(offset + begin, data[begin:end]) for begin, end in zip(begins, ends) if self.chance.random() < 0.5]


def sector_ends(offset, size):
    """Where the sectors end in a write, counted from its beginning."""
    ends = list(range(SECTOR - offset % SECTOR, size, SECTOR))
    return [*ends, size]


class File:
    def __init__(self, content=b""):
        self.durable = bytearray(content)
        self.pending = []  # (number, offset, bytes), or (number, size, None): cut or extended to that

    def sync(self):
        for _, *change in self.pending:
            changed(self.durable, change)
        self.pending = []


class Folder:
    def __init__(self):
        self.durable = {}  # name -> File or Folder
        self.pending = []  # (number, [(name, File, Folder or None)])
        self.now = {}

    def change(self, number, *entries):
        self.pending.append((number, entries))
        rename(self.now, entries)

    def sync(self):
        self.durable = dict(self.now)
        self.pending = []


def changed(content, change):
    offset, data = change
    if data is None:
        del content[offset:]
        content.extend(bytes(offset - len(content)))
        return
    content.extend(bytes(max(0, offset - len(content))))
    content[offset:offset + len(data)] = data


def rename(names, entries):
    for name, node in entries:
        if node is None:
            names.pop(name, None)
        else:
            names[name] = node


def records(path):
    """(bytes on standard error by then, call, inode, number, content, path, other path)"""
    with open(path, "rb") as log:
        while head := log.readline():
            said, call, inode, number, size, name, other = os.fsdecode(head).rstrip("\n").split("\t")
            content = log.read(int(size))
            log.read(1)
            yield int(said), call, int(inode), int(number), content, name, other


class Disk:
    def __init__(self, root):
        """As the folder `root` is now, all of it durable."""
        self.root = root
        self.inodes = {}
        self.number = 0  # of the last change
        self.top = self.read(root)

    def read(self, path):
        inode = os.lstat(path).st_ino
        if not os.path.isdir(path):
            with open(path, "rb") as file:
                node = File(file.read())
        else:
            node = Folder()
            for name in os.listdir(path):
                node.change(0, (name, self.read(os.path.join(path, name))))
            node.sync()
        self.inodes[inode] = node
        return node

    def place(self, path):
        """The folder that names `path`, and the name in it."""
        folder = self.top
        above, name = os.path.split(os.path.relpath(path, self.root))
        for part in above.split("/") if above else []:
            folder = folder.now[part]
        return folder, name

    def apply(self, call, inode, number, content, path, other):
        self.number += 1
        if call == "write":
            self.inodes[inode].pending.append((self.number, number, content))
        elif call == "truncate":
            self.inodes[inode].pending.append((self.number, number, None))
        elif call == "sync":
            self.inodes[inode].sync()
        elif call == "syncfs":
            for node in list(self.inodes.values()):
                node.sync()
        elif call in ("create", "mkdir"):
            folder, name = self.place(path)
            self.inodes[inode] = File() if call == "create" else Folder()
            folder.change(self.number, (name, self.inodes[inode]))
        elif call == "unlink":
            folder, name = self.place(path)
            folder.change(self.number, (name, None))
        else:
            self.move(call, path, other)

    def move(self, call, path, other):
        one, name = self.place(path)
        two, other_name = self.place(other)
        left = two.now[other_name] if call == "exchange" else None
        if one is two:
            one.change(self.number, (name, left), (other_name, one.now[name]))
        else:
            moved = one.now[name]
            one.change(self.number, (name, left))
            two.change(self.number, (other_name, moved))

    def unsynced(self):
        """The numbers of all changes that are not durable."""
        return sorted(change[0] for node in self.inodes.values() for change in node.pending)

    def write(self, root, fate):
        """Makes the folder `root` as after a loss of power, by the fate of each change that was not durable."""
        os.makedirs(root)
        self.write_folder(self.top, root, fate, 0)

    def write_folder(self, folder, path, fate, depth):
        names = dict(folder.durable)
        for number, entries in folder.pending:
            if fate.survives(number):
                rename(names, entries)
        for name, node in names.items():
            target = os.path.join(path, name)
            if isinstance(node, Folder):
                os.mkdir(target, 0o700)
                if depth < 20:
                    self.write_folder(node, target, fate, depth + 1)
                continue
            content = bytearray(node.durable)
            for number, offset, data in node.pending:
                if data is not None:
                    for part in fate.write(number, offset, data):
                        changed(content, part)
                elif fate.survives(number):
                    changed(content, (offset, None))
            with open(target, "wb") as file:
                file.write(content)
