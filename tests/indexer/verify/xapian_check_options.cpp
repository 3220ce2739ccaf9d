// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian::Database::check frees an object under another size than it was made with (a class without a virtual
// destructor), which AddressSanitizer would end the program for. Part of the program that tests the check, of no other.

// AddressSanitizer asks for it by this name; other builds never call it.
extern "C" const char* __asan_default_options();  // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __asan_default_options() { return "new_delete_type_mismatch=0"; }  // NOLINT
