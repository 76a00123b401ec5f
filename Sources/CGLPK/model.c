// SPDX-License-Identifier: GPL-3.0-or-later
//
// Building and changing a problem, in bulk where it is done thousands of times.
#include "guard.h"

int xg_add_rows(glp_prob *problem, int count, const xg_bounds *bounds, const xg_vectors *vectors) {
    XG_GUARD({
        int first = glp_add_rows(problem, count);
        for (int k = 0; k < count; k++) {
            int at = vectors->start[k];
            glp_set_row_bnds(problem, first + k, bounds[k].type, bounds[k].lower, bounds[k].upper);
            glp_set_mat_row(problem, first + k, vectors->start[k + 1] - at, vectors->ind + at, vectors->val + at);
        }
    });
    return 0;
}

int xg_add_columns(glp_prob *problem, int count, const xg_bounds *bounds, const double *costs, const int *kinds,
                   const xg_vectors *vectors) {
    XG_GUARD({
        int first = glp_add_cols(problem, count);
        for (int k = 0; k < count; k++) {
            int at = vectors->start[k];
            glp_set_col_kind(problem, first + k, kinds[k]);
            glp_set_col_bnds(problem, first + k, bounds[k].type, bounds[k].lower, bounds[k].upper);
            glp_set_obj_coef(problem, first + k, costs[k]);
            glp_set_mat_col(problem, first + k, vectors->start[k + 1] - at, vectors->ind + at, vectors->val + at);
        }
    });
    return 0;
}

#define XG_SIMPLE(declaration, call) \
    int declaration {                \
        XG_GUARD(call);              \
        return 0;                    \
    }

XG_SIMPLE(xg_set_row(glp_prob *problem, int row, int length, const int *ind, const double *val),
          glp_set_mat_row(problem, row, length, ind, val))
XG_SIMPLE(xg_set_column(glp_prob *problem, int column, int length, const int *ind, const double *val),
          glp_set_mat_col(problem, column, length, ind, val))
XG_SIMPLE(xg_set_row_bounds(glp_prob *problem, int row, xg_bounds bounds),
          glp_set_row_bnds(problem, row, bounds.type, bounds.lower, bounds.upper))
XG_SIMPLE(xg_set_column_bounds(glp_prob *problem, int column, xg_bounds bounds),
          glp_set_col_bnds(problem, column, bounds.type, bounds.lower, bounds.upper))
XG_SIMPLE(xg_set_cost(glp_prob *problem, int column, double cost), glp_set_obj_coef(problem, column, cost))
XG_SIMPLE(xg_set_kind(glp_prob *problem, int column, int kind), glp_set_col_kind(problem, column, kind))
XG_SIMPLE(xg_set_direction(glp_prob *problem, int direction), glp_set_obj_dir(problem, direction))
XG_SIMPLE(xg_delete_rows(glp_prob *problem, int count, const int *numbers), glp_del_rows(problem, count, numbers))
XG_SIMPLE(xg_delete_columns(glp_prob *problem, int count, const int *numbers), glp_del_cols(problem, count, numbers))
XG_SIMPLE(xg_set_problem_name(glp_prob *problem, const char *name), glp_set_prob_name(problem, name))
XG_SIMPLE(xg_set_row_name(glp_prob *problem, int row, const char *name), glp_set_row_name(problem, row, name))
XG_SIMPLE(xg_set_column_name(glp_prob *problem, int column, const char *name),
          glp_set_col_name(problem, column, name))

int xg_write(glp_prob *problem, int as_lp, const char *path) {
    int code = 0;
    XG_GUARD(code = as_lp ? glp_write_lp(problem, NULL, path) : glp_write_mps(problem, GLP_MPS_FILE, NULL, path));
    return code;
}
