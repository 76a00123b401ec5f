# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs another solver on an MPS file and prints what it had found when, as JSON.

    peers.py highs|cbc|cpsat|glpk MODEL.mps --time-limit S --threads N --memory MB
    peers.py highs --version        fails where the solver is not installed

HiGHS and CP-SAT come from PyPI (highspy, ortools), CBC and glpsol are programs (coinor-cbc, glpk-utils). Nothing is
downloaded here. HiGHS tells its bounds through a callback; the others' are read from their logs as they come. Their
times include reading the model, as ours include indexing the scenario, but for HiGHS.
"""

import argparse
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import threading
import time

NUMBER = r"([-+]?\d[\d.]*(?:e[-+]?\d+)?)"


class Curve:
    """Objectives and bounds with the seconds at which they were known; only what is better than before."""

    def __init__(self):
        self.start = time.monotonic()
        self.points = []
        self.objective = self.bound = None

    def add(self, objective=None, bound=None):
        better = False
        if objective is not None and objective < 1e15 and (self.objective is None or objective < self.objective):
            self.objective = objective
            better = True
        if bound is not None and bound > -1e15 and (self.bound is None or bound > self.bound):
            self.bound = bound
            better = True
        if better:
            point = {"seconds": round(time.monotonic() - self.start, 2)}
            if self.objective is not None:
                point["objective"] = self.objective
            if self.bound is not None:
                point["bound"] = self.bound
            self.points.append(point)


def highs(arguments, curve):
    import highspy

    solver = highspy.Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("time_limit", arguments.time_limit)
    solver.setOptionValue("threads", arguments.threads)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.readModel(arguments.model)
    curve.start = time.monotonic()

    def seen(kind, message, data, answer, user):
        curve.add(data.mip_primal_bound, data.mip_dual_bound)

    solver.setCallback(seen, None)
    solver.startCallback(highspy.cb.HighsCallbackType.kCallbackMipLogging)
    solver.startCallback(highspy.cb.HighsCallbackType.kCallbackMipImprovingSolution)
    solver.run()
    info = solver.getInfo()
    if info.primal_solution_status == 2:
        curve.add(info.objective_function_value)
    curve.add(bound=info.mip_dual_bound)
    return solver.getModelStatus() == highspy.HighsModelStatus.kOptimal


def number_read(text, name):
    """A bound that was rounded to few digits is lowered, so that it stays one."""
    if text is None:
        return None
    digits = len(re.sub(r"e.*|[^0-9]", "", text))
    value = float(text)
    return value - abs(value) * 10 ** (1 - digits) if name == "bound" and "e" in text and digits < 9 else value


def read_log(command, curve, arguments, patterns, finished):
    """Follows a program's log; a pattern has the groups `objective` and `bound`."""

    def limit():
        # Beside the model, interpreters and libraries take address space.
        limit = (arguments.memory + 1024) << 20
        resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    optimal = False
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, preexec_fn=limit, bufsize=1
    )
    # Their own limits are loose: some phases do not look at the clock.
    guard = threading.Timer(arguments.time_limit + 10, process.kill)
    guard.start()
    for line in process.stdout:
        for pattern in patterns:
            found = re.search(pattern, line)
            if found:
                values = found.groupdict()
                curve.add(*(number_read(values.get(name), name) for name in ("objective", "bound")))
        optimal = optimal or finished in line
    process.wait()
    guard.cancel()
    if process.returncode > 0:
        sys.exit(f"ended with {process.returncode}")
    return optimal


# Runs in a process of its own: its log comes from C++ on standard output.
CPSAT = """
import sys
from ortools.linear_solver.python import model_builder
model, seconds, threads, memory = sys.argv[1:]
problem = model_builder.Model()
if not problem.import_from_mps_file(model):
    sys.exit("cannot read the model")
solver = model_builder.Solver("sat")
solver.set_time_limit_in_seconds(float(seconds))
solver.set_solver_specific_parameters(
    f"num_workers:{threads} log_search_progress:true log_to_stdout:true max_memory_in_mb:{memory} relative_gap_limit:0")
solver.enable_output(True)
status = solver.solve(problem)
if status in (model_builder.SolveStatus.OPTIMAL, model_builder.SolveStatus.FEASIBLE):
    print(f"found {solver.objective_value!r}, at least {solver.best_objective_bound!r}")
"""


def cpsat(arguments, curve):
    command = ["stdbuf", "-oL", sys.executable, "-u", "-c", CPSAT, arguments.model, str(arguments.time_limit)]
    command += [str(arguments.threads), str(arguments.memory)]
    number = NUMBER[1:-1]
    return read_log(
        command,
        curve,
        arguments,
        # "#12  1.23s best:345 next:[300,344]" and "#Bound 1.5s best:inf next:[310,344]"
        [
            rf"best:(?P<objective>{number})\s+next:\[(?P<bound>{number}),",
            rf"^found (?P<objective>{number}), at least (?P<bound>{number})",
            rf"best:inf\s+next:\[(?P<bound>{number}),",
        ],
        "status: OPTIMAL",
    )


def cbc(arguments, curve):
    number = NUMBER[1:-1]
    command = ["stdbuf", "-oL", "cbc", arguments.model, "-timeMode", "elapsed", "-seconds", str(arguments.time_limit)]
    command += ["-threads", str(arguments.threads), "-ratioGap", "0", "-allowableGap", "0", "-solve"]
    return read_log(
        command,
        curve,
        arguments,
        [
            rf"After \d+ nodes.* (?P<objective>{number}) best solution, best possible (?P<bound>{number})",
            rf"Integer solution of (?P<objective>{number}) found",
            rf"Continuous objective value is (?P<bound>{number})",
            rf"Search completed - best objective (?P<objective>{number})",
            rf"^Objective value: +(?P<objective>{number})",
            rf"^Lower bound: +(?P<bound>{number})",
            rf"best objective {number}, best possible (?P<bound>{number})",
            rf"Partial search - best objective (?P<objective>{number}) \(best possible (?P<bound>{number})\)",
        ],
        "Result - Optimal solution found",
    )


def glpk(arguments, curve):
    number = NUMBER[1:-1]
    command = ["stdbuf", "-oL", "glpsol", "--freemps", arguments.model, "--tmlim", str(int(arguments.time_limit))]
    # The log does not tell of a solution that needs no tree.
    answer = arguments.model + ".glpk"
    optimal = read_log(
        command + ["--write", answer],
        curve,
        arguments,
        # "+ 1234: mip = 4.5e+07 >= 4.4e+07 2.3% (12; 3)"; "not found yet" before the first plan, "tree is empty" at the
        # end, and ">>>>>" for "mip =" where a plan is new.
        [
            rf"(?:mip =|>>>>>) +(?P<objective>{number}) >= +tree is empty",
            rf">>>>> +(?P<objective>{number}) >= +(?P<bound>{number})",
            rf"mip = +(?P<objective>{number}) >= +(?P<bound>{number})",
            rf"mip = +not found yet >= +(?P<bound>{number})",
        ],
        "INTEGER OPTIMAL SOLUTION FOUND",
    )
    if os.path.exists(answer):
        with open(answer) as lines:
            found = re.search(rf"^s mip \d+ \d+ [of] {NUMBER}", lines.read(), re.MULTILINE)
        os.remove(answer)
        if found:
            curve.add(float(found[1]))
    return optimal


def version(solver):
    if solver == "highs":
        import highspy

        return highspy.Highs().version()
    if solver == "cpsat":
        import ortools

        return ortools.__version__
    program = {"cbc": "cbc", "glpk": "glpsol"}[solver]
    if shutil.which(program) is None:
        sys.exit(f"{program} is not installed")
    asked = {"cbc": ["cbc", "-quit"], "glpk": ["glpsol", "--version"]}[solver]
    text = subprocess.run(asked, capture_output=True, text=True).stdout
    return re.search(r"(?:Version: *|Solver,? v?)([\d.]+)", text)[1]


def main():
    parser = argparse.ArgumentParser()
    solvers = {"highs": highs, "cbc": cbc, "cpsat": cpsat, "glpk": glpk}
    parser.add_argument("solver", choices=solvers)
    parser.add_argument("model", nargs="?")
    parser.add_argument("--version", action="store_true")
    parser.add_argument("--time-limit", type=float, default=60)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--memory", type=int, default=4096, help="MB")
    arguments = parser.parse_args()
    # Solvers print to the standard output what nobody asked for; it is the answer's alone.
    output = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    if arguments.version:
        print(version(arguments.solver), file=output)
        return
    curve = Curve()
    try:
        if arguments.solver == "highs":
            # Beside the model, the interpreter and its libraries take address space.
            limit = (arguments.memory + 1024) << 20
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
        status = "optimal" if solvers[arguments.solver](arguments, curve) else "limit"
    except MemoryError:
        status = "memory"
    except SystemExit as reason:
        status = str(reason)
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    seconds = round(time.monotonic() - curve.start, 2)
    if status == "optimal":
        curve.bound = None
        curve.add(bound=curve.objective)
    answer = {"status": status, "seconds": seconds, "peakMemoryMB": peak >> 10, "curve": curve.points}
    print(json.dumps(answer), file=output)


main()
