// SPDX-License-Identifier: GPL-3.0-or-later
//
// Basis, LP solvers and their results.
#include "guard.h"
#include <math.h>

int xg_standard_basis(glp_prob *problem) {
    XG_GUARD(glp_std_basis(problem));
    return 0;
}

int xg_advanced_basis(glp_prob *problem) {
    XG_GUARD(glp_adv_basis(problem, 0));
    return 0;
}

int xg_factorize(glp_prob *problem) {
    int code = 0;
    XG_GUARD(code = glp_factorize(problem));
    return code;
}

int xg_scale(glp_prob *problem, int flags) {
    XG_GUARD(glp_scale_prob(problem, flags));
    return 0;
}

int xg_unscale(glp_prob *problem) {
    XG_GUARD(glp_unscale_prob(problem));
    return 0;
}

int xg_get_basis(glp_prob *problem, int *rows, int *columns) {
    XG_GUARD({
        for (int i = glp_get_num_rows(problem); i > 0; i--) rows[i - 1] = glp_get_row_stat(problem, i);
        for (int j = glp_get_num_cols(problem); j > 0; j--) columns[j - 1] = glp_get_col_stat(problem, j);
    });
    return 0;
}

int xg_set_basis(glp_prob *problem, const int *rows, const int *columns) {
    XG_GUARD({
        for (int i = glp_get_num_rows(problem); i > 0; i--) glp_set_row_stat(problem, i, rows[i - 1]);
        for (int j = glp_get_num_cols(problem); j > 0; j--) glp_set_col_stat(problem, j, columns[j - 1]);
    });
    return 0;
}

int xg_simplex(glp_prob *problem, const glp_smcp *parameters) {
    int code = xg_injected(XG_CALL_SIMPLEX);
    if (code != 0) return code;
    XG_GUARD(code = glp_simplex(problem, parameters));
    return code;
}

int xg_interior(glp_prob *problem) {
    int code = 0;
    glp_iptcp parameters;
    glp_init_iptcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    XG_GUARD(code = glp_interior(problem, &parameters));
    return code;
}

static int copy(glp_prob *problem, int count, double (*get)(glp_prob *, int), double *values) {
    XG_GUARD(for (int k = 1; k <= count; k++) values[k - 1] = get(problem, k));
    return 0;
}

int xg_values(glp_prob *problem, int solution, int what, double *values) {
    int rows = glp_get_num_rows(problem), columns = glp_get_num_cols(problem);
    int interior = solution == GLP_IPT, integer = solution == GLP_MIP;
    switch (what) {
    case XG_ROW_VALUES:
        return copy(problem, rows, integer ? glp_mip_row_val : interior ? glp_ipt_row_prim : glp_get_row_prim, values);
    case XG_ROW_DUALS:
        return copy(problem, rows, interior ? glp_ipt_row_dual : glp_get_row_dual, values);
    case XG_COLUMN_VALUES:
        return copy(problem, columns, integer ? glp_mip_col_val : interior ? glp_ipt_col_prim : glp_get_col_prim,
                    values);
    default:
        return copy(problem, columns, interior ? glp_ipt_col_dual : glp_get_col_dual, values);
    }
}

int xg_status(glp_prob *problem, int solution) {
    return solution == GLP_MIP   ? glp_mip_status(problem)
           : solution == GLP_IPT ? glp_ipt_status(problem)
                                 : glp_get_status(problem);
}

double xg_objective(glp_prob *problem, int solution) {
    return solution == GLP_MIP   ? glp_mip_obj_val(problem)
           : solution == GLP_IPT ? glp_ipt_obj_val(problem)
                                 : glp_get_obj_val(problem);
}

static double outside(double value, double lower, double upper) {
    double below = (lower - value) / (1 + fabs(lower)), above = (value - upper) / (1 + fabs(upper));
    return fmax(0, fmax(below, above));
}

double xg_violation(glp_prob *problem, const double *values, double *activities, int *ind, double *val) {
    double worst = 0;
    // GLPK gives -DBL_MAX and DBL_MAX for a limit that is not there.
    for (int j = glp_get_num_cols(problem); j > 0; j--) {
        worst = fmax(worst, outside(values[j], glp_get_col_lb(problem, j), glp_get_col_ub(problem, j)));
        for (int k = glp_get_mat_col(problem, j, ind, val); k > 0; k--) activities[ind[k]] += val[k] * values[j];
    }
    for (int i = glp_get_num_rows(problem); i > 0; i--)
        worst = fmax(worst, outside(activities[i], glp_get_row_lb(problem, i), glp_get_row_ub(problem, i)));
    return worst;
}
