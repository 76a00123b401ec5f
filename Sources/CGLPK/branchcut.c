// SPDX-License-Identifier: GPL-3.0-or-later
//
// Branch and cut with a callback in C: it watches the interrupt flag, the deadline and the node limit, offers a start
// solution once, and records bound and incumbent. GLPK would abort if it added rows or columns here; it does not.
#include "guard.h"
#include <math.h>
#include <time.h>

double xg_now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void record(glp_tree *tree, xg_search *search) {
    glp_prob *problem = glp_ios_get_prob(tree);
    int total = 0, best = glp_ios_best_node(tree);
    glp_ios_tree_size(tree, NULL, NULL, &total);
    search->started = 1;
    search->nodes = total;
    // Polled, because GLP_IBINGO is not raised for incumbents of heuristics.
    int status = glp_mip_status(problem);
    if (status == GLP_FEAS || status == GLP_OPT) {
        search->has_incumbent = 1;
        search->incumbent = glp_mip_obj_val(problem);
    }
    // A node that has not been solved yet carries its parent's bound, the root minus infinity.
    if (best != 0 && fabs(glp_ios_node_bound(tree, best)) < 1e300) {
        search->has_bound = 1;
        search->best_bound = glp_ios_node_bound(tree, best);
    }
}

static void on_event(glp_tree *tree, void *info) {
    xg_search *search = info;
    record(tree, search);
    if (glp_ios_reason(tree) == GLP_IHEUR && search->start_values != NULL) {
        search->start_accepted = glp_ios_heur_sol(tree, search->start_values) == 0;
        search->start_values = NULL;
        record(tree, search);
    }
    if (search->interrupt != NULL && xg_raised(search->interrupt))
        search->stopped_by = XG_INTERRUPTED;
    else if (xg_now() >= search->deadline)
        search->stopped_by = XG_DEADLINE;
    else if (search->node_limit >= 0 && search->nodes > search->node_limit)
        search->stopped_by = XG_NODE_LIMIT;
    if (search->stopped_by != XG_RUNNING) glp_ios_terminate(tree);
}

int xg_intopt(glp_prob *problem, glp_iocp *parameters, xg_search *search) {
    int code = xg_injected(XG_CALL_INTOPT);
    if (code != 0) return code;
    parameters->cb_func = on_event;
    parameters->cb_info = search;
    XG_GUARD(code = glp_intopt(problem, parameters));
    return code;
}
