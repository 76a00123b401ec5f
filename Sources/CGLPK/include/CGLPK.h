// SPDX-License-Identifier: GPL-3.0-or-later
//
// GLPK behind guards. GLPK answers a misuse by aborting the process; every `xg_` function below runs it under an error
// hook and setjmp, so that a fatal error becomes XG_FATAL with a message. The jump crosses C frames only: no function
// here calls back into Swift. Indices in batches are 1-based, as GLPK wants them; arrays of results are 0-based.
#ifndef CGLPK_H
#define CGLPK_H
#include <glpk.h>
#include <stdint.h>

/// A GLPK fatal error was caught. The thread's environment, and with it each problem of the thread, is gone.
#define XG_FATAL (-1)
/// An injected fault or a guard met a thread on which GLPK could not start.
#define XG_NO_ENVIRONMENT (-2)

/// Identity of the calling thread, never reused, and how often its environment was lost.
uint64_t xg_thread(void);
uint64_t xg_generation(void);
/// Text of the last fatal error of this thread.
const char *xg_message(void);

/// A row's or column's bounds in GLPK's terms (GLP_FR, GLP_LO, ...).
typedef struct {
    int type;
    double lower, upper;
} xg_bounds;

/// Sparse vectors one after another: vector k is ind/val[start[k] + 1 ... start[k + 1]]; element 0 is unused.
typedef struct {
    const int *start, *ind;
    const double *val;
} xg_vectors;

int xg_create(glp_prob **problem);
int xg_delete(glp_prob *problem);
int xg_add_rows(glp_prob *problem, int count, const xg_bounds *bounds, const xg_vectors *vectors);
int xg_add_columns(glp_prob *problem, int count, const xg_bounds *bounds, const double *costs, const int *kinds,
                   const xg_vectors *vectors);
int xg_set_row(glp_prob *problem, int row, int length, const int *ind, const double *val);
int xg_set_column(glp_prob *problem, int column, int length, const int *ind, const double *val);
int xg_set_row_bounds(glp_prob *problem, int row, xg_bounds bounds);
int xg_set_column_bounds(glp_prob *problem, int column, xg_bounds bounds);
int xg_set_cost(glp_prob *problem, int column, double cost);
int xg_set_kind(glp_prob *problem, int column, int kind);
int xg_set_direction(glp_prob *problem, int direction);
int xg_delete_rows(glp_prob *problem, int count, const int *numbers);
int xg_delete_columns(glp_prob *problem, int count, const int *numbers);
int xg_set_problem_name(glp_prob *problem, const char *name);
int xg_set_row_name(glp_prob *problem, int row, const char *name);
int xg_set_column_name(glp_prob *problem, int column, const char *name);
/// Not zero if the file could not be written.
int xg_write(glp_prob *problem, int as_lp, const char *path);

int xg_standard_basis(glp_prob *problem);
int xg_advanced_basis(glp_prob *problem);
int xg_factorize(glp_prob *problem);
int xg_scale(glp_prob *problem, int flags);
int xg_unscale(glp_prob *problem);
int xg_get_basis(glp_prob *problem, int *rows, int *columns);
int xg_set_basis(glp_prob *problem, const int *rows, const int *columns);

/// These return GLPK's own code (0 is success) or XG_FATAL.
int xg_simplex(glp_prob *problem, const glp_smcp *parameters);
int xg_interior(glp_prob *problem);

/// All values of one kind at once; `solution` is GLP_SOL, GLP_IPT or GLP_MIP.
enum { XG_ROW_VALUES, XG_ROW_DUALS, XG_COLUMN_VALUES, XG_COLUMN_DUALS };
int xg_values(glp_prob *problem, int solution, int what, double *values);
int xg_status(glp_prob *problem, int solution);
double xg_objective(glp_prob *problem, int solution);

/// What the branch-and-cut callback watches and reports. It lives as long as the call of xg_intopt.
typedef struct {
    // In
    const int32_t *interrupt;   ///< not zero: stop; may be NULL
    double deadline;            ///< seconds of CLOCK_MONOTONIC; infinite for none
    int64_t node_limit;         ///< negative for none
    const double *start_values; ///< column values to offer once, element 0 unused; may be NULL
    // Out
    int stopped_by;             ///< XG_RUNNING, XG_INTERRUPTED, ...
    int started;                ///< the tree was reached, so that the fields below mean something
    int has_bound;
    int has_incumbent;
    int start_accepted;         ///< 1: the offered values became the incumbent, 0: not
    double best_bound, incumbent;
    int64_t nodes;
} xg_search;
enum { XG_RUNNING, XG_INTERRUPTED, XG_DEADLINE, XG_NODE_LIMIT };
int xg_intopt(glp_prob *problem, glp_iocp *parameters, xg_search *search);
double xg_now(void);
/// Largest relative violation of a bound or row by column values (element 0 unused). The scratch arrays have one
/// element more than there are rows, `activities` all 0.
double xg_violation(glp_prob *problem, const double *values, double *activities, int *ind, double *val);

/// A flag that a signal handler or another thread may raise.
void xg_raise(int32_t *flag, int32_t value);
int32_t xg_raised(const int32_t *flag);

/// Makes the `nth` call (1: the next) of simplex or intopt on this thread fail with `code`; nth 0 clears it.
enum { XG_CALL_SIMPLEX, XG_CALL_INTOPT };
void xg_inject(int call, int nth, int code);
/// GLPK's memory on this thread from the next problem on, in MB; more is a fatal error. 0: no limit.
void xg_limit_memory(int megabytes);
#endif
