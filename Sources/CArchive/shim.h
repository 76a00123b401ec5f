// SPDX-License-Identifier: GPL-3.0-or-later
// libarchive's two headers; the module is a system library so that its C names stay in one room.
#include <archive.h>
#include <archive_entry.h>
