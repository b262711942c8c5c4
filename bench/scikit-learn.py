"""Times scikit-learn for the benchmarks: one JSON request a line on stdin, one JSON answer a line on stdout.

A sparse matrix is {rows, columns, offsets, indices, values}, as in src/numerics/sparse-matrix.ts.
It gives the first answer unasked.
"""
import json
import os
import sys
import time

import numpy
import scipy.sparse
import sklearn
from sklearn.decomposition import NMF
from threadpoolctl import threadpool_info, threadpool_limits

kept = {}


def build(matrix):
    return scipy.sparse.csr_matrix(
        (numpy.array(matrix["values"], float), matrix["indices"], matrix["offsets"]),
        shape=(matrix["rows"], matrix["columns"]),
    )


def load(matrix):
    kept["matrix"] = build(matrix)


def fit(factors, tolerance, threads):
    """Fits the loaded matrix on that many threads; null leaves the number to scikit-learn."""
    model = NMF(n_components=factors, init="nndsvd", tol=tolerance, max_iter=10000, random_state=0)
    with threadpool_limits(threads):
        began, cpu = time.perf_counter(), time.process_time()
        model.fit(kept["matrix"])
        times = {"ms": 1e3 * (time.perf_counter() - began), "cpuMs": 1e3 * (time.process_time() - cpu)}
    return {**times, "iterations": int(model.n_iter_), "error": float(model.reconstruction_err_)}


def load_factors(components):
    """Leaves behind what `fit` would with these factors."""
    model = NMF(n_components=len(components), init="nndsvd")
    model.components_ = numpy.array(components, float)
    model.n_components_, model.n_features_in_ = model.components_.shape
    kept["model"] = model


def transform(profiles, threads):
    """Returns the milliseconds of transform and inverse_transform of each row, on that many threads."""
    times = []
    with threadpool_limits(threads):
        for profile in map(build, profiles):
            began = time.perf_counter()
            kept["model"].inverse_transform(kept["model"].transform(profile))
            times.append(1e3 * (time.perf_counter() - began))
    return times


def answer(value):
    print(json.dumps(value), flush=True)


TASKS = {"load": load, "fit": fit, "loadFactors": load_factors, "transform": transform}
threads = {pool["internal_api"]: pool["num_threads"] for pool in threadpool_info()}
answer({"version": sklearn.__version__, "threads": threads, "ompNumThreads": os.environ.get("OMP_NUM_THREADS")})
for line in sys.stdin:
    request = json.loads(line)
    answer(TASKS[request.pop("task")](**request))
