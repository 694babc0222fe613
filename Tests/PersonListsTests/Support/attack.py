"""Bounds of sums of unknown numbers by linear programming: reads problems as JSON, writes the bounds of each secret."""
import json
import math
import sys

import numpy
from scipy.optimize import linprog
from scipy.sparse import lil_matrix


def bounds(problem):
    count = problem["variables"]
    equations = [(plus, None, total) for plus, total in problem["sums"]]
    equations += [(plus, whole, 0) for plus, whole in problem["parts"]]
    matrix = lil_matrix((len(equations), count))
    totals = numpy.zeros(len(equations))
    for row, (plus, whole, total) in enumerate(equations):
        for variable in plus:
            matrix[row, variable] += 1
        if whole is not None:
            matrix[row, whole] -= 1
        totals[row] = total
    matrix = matrix.tocsr()
    found = []
    for secret in problem["secrets"]:
        target = numpy.zeros(count)
        for variable in secret:
            target[variable] += 1
        ends = []
        for sign in (1, -1):
            result = linprog(sign * target, A_eq=matrix, b_eq=totals, bounds=(0, None), method="highs")
            if result.status == 3:
                ends.append(10**9)
            elif result.status == 0:
                ends.append(sign * result.fun)
            else:
                sys.exit("no solution: %s" % result.message)
        found.append([math.ceil(ends[0] - 1e-6), math.floor(ends[1] + 1e-6)])
    return found


json.dump([bounds(problem) for problem in json.load(sys.stdin)], sys.stdout)
