// SPDX-License-Identifier: GPL-3.0-or-later
// libxlsxwriter's umbrella header; the module is a system library so that its C names stay in one room.
#include <xlsxwriter.h>
