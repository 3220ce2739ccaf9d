# SPDX-License-Identifier: GPL-2.0-or-later
"""What a disk may hold after the power fails, from the shim's record of the calls of a program.

What a file got since it was synced may be missing, and so may every name that a folder got or lost since it was
synced. A rename within a folder happens or does not; one between folders may have happened in either alone.
"""

import os


class File:
    def __init__(self, content=b""):
        self.durable = bytearray(content)
        self.pending = []  # (offset, bytes), or (size, None): cut or extended to that

    def sync(self):
        for change in self.pending:
            changed(self.durable, change)
        self.pending = []


class Folder:
    def __init__(self):
        self.durable = {}  # name -> File or Folder
        self.pending = []  # each a list of (name, File, Folder or None)
        self.now = {}

    def change(self, *entries):
        self.pending.append(entries)
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
        self.top = self.read(root)

    def read(self, path):
        inode = os.lstat(path).st_ino
        if not os.path.isdir(path):
            with open(path, "rb") as file:
                node = File(file.read())
        else:
            node = Folder()
            for name in os.listdir(path):
                node.change((name, self.read(os.path.join(path, name))))
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
        if call == "write":
            self.inodes[inode].pending.append((number, content))
        elif call == "truncate":
            self.inodes[inode].pending.append((number, None))
        elif call == "sync":
            self.inodes[inode].sync()
        elif call == "syncfs":
            for node in list(self.inodes.values()):
                node.sync()
        elif call in ("create", "mkdir"):
            folder, name = self.place(path)
            self.inodes[inode] = File() if call == "create" else Folder()
            folder.change((name, self.inodes[inode]))
        elif call == "unlink":
            folder, name = self.place(path)
            folder.change((name, None))
        else:
            self.move(call, path, other)

    def move(self, call, path, other):
        one, name = self.place(path)
        two, other_name = self.place(other)
        left = two.now[other_name] if call == "exchange" else None
        if one is two:
            one.change((name, left), (other_name, one.now[name]))
        else:
            moved = one.now[name]
            one.change((name, left))
            two.change((other_name, moved))

    def write(self, root, survives):
        """Makes the folder `root` as after a loss of power; survives() says of each change whether it was in time."""
        os.makedirs(root)
        self.write_folder(self.top, root, survives, 0)

    def write_folder(self, folder, path, survives, depth):
        names = dict(folder.durable)
        for entries in folder.pending:
            if survives():
                rename(names, entries)
        for name, node in names.items():
            target = os.path.join(path, name)
            if isinstance(node, Folder):
                os.mkdir(target)
                if depth < 20:
                    self.write_folder(node, target, survives, depth + 1)
                continue
            content = bytearray(node.durable)
            for change in node.pending:
                if survives():
                    changed(content, change)
            with open(target, "wb") as file:
                file.write(content)
