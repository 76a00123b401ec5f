// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef XG_GUARD_H
#define XG_GUARD_H
#include "CGLPK.h"
#include <setjmp.h>

/// Where the error hook of this thread jumps to; set only while a guarded call runs.
extern __thread jmp_buf xg_escape;
extern __thread int xg_guarded;
/// Frees the environment after a jump and says XG_FATAL.
int xg_recover(void);
/// The code to return instead of running the call, or 0.
int xg_injected(int call);

/// Runs statements that call GLPK; a fatal error in them returns XG_FATAL from the enclosing function.
/// setjmp keeps no signal mask, so a guard costs some nanoseconds.
#define XG_GUARD(statements)                       \
    do {                                           \
        if (setjmp(xg_escape)) return xg_recover(); \
        xg_guarded = 1;                            \
        statements;                                \
        xg_guarded = 0;                            \
    } while (0)
#endif
