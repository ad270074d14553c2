"""Asks the crate `measure` and scipy, statsmodels or numpy the same 1,000 random questions of each kind, and fails where
two answers differ in the sixth digit. Raking is compared with another method that has the same answer: the weights of
least divergence, found by Newton's method on their dual (Deville and Sarndal 1992).

    python reference.py PROGRAM [COUNT]
    python reference.py --write     prints three questions of each kind with the answers of scipy and statsmodels, which
                                    are crates/measure/tests/it/reference.txt
"""

import subprocess
import sys

import numpy as np
import statsmodels.api as sm
from scipy import optimize, special, stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
draw = np.random.default_rng(15)


def words(numbers):
    return " ".join(repr(float(number)) for number in numbers)


def confidence():
    return float(draw.choice([0.8, 0.9, 0.95, 0.99]))


def part(most=5000):
    n = int(np.exp(draw.uniform(0, np.log(most)))) + 1
    return int(draw.binomial(n, draw.uniform(0, 1))), n


def wilson():
    n = float(np.exp(draw.uniform(0, np.log(5000))))
    yes, sure = n * draw.choice([0, 1, draw.uniform(0, 1)]), confidence()
    low, high = proportion_confint(yes, n, alpha=1 - sure, method="wilson")
    return f"wilson {words([yes, n, sure])}", [low, high]


def clopper_pearson():
    (yes, n), sure = part(), confidence()
    low, high = proportion_confint(yes, n, alpha=1 - sure, method="beta")
    return f"clopper-pearson {words([yes, n, sure])}", [0 if yes == 0 else low, 1 if yes == n else high]


def difference():
    (a, n), (b, m), sure = part(), part(), confidence()
    low, high = confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff", alpha=1 - sure)
    return f"difference {words([a, n, b, m, sure])}", [low, high]


def quantile():
    values = np.sort(draw.exponential(30, draw.integers(5, 300)))
    at, sure, n = float(draw.choice([0.5, 0.75, 0.9])), confidence(), len(values)
    below = stats.binom.cdf(np.arange(n), n, at)
    low = [rank for rank in range(1, n + 1) if below[rank - 1] <= (1 - sure) / 2]
    high = [rank for rank in range(1, n + 1) if below[rank - 1] >= 1 - (1 - sure) / 2]
    question = f"quantile {words([at, sure])}|{words(draw.permutation(values))}"
    if not low or not high:
        return question, "fault too-few"
    value = values[max(int(np.ceil(at * n)), 1) - 1]
    return question, [value, values[low[-1] - 1], values[high[0] - 1]]


def shrink():
    sizes = draw.integers(0, 80, draw.integers(1, 15)) + 1
    shares = draw.beta(*draw.uniform(0.5, 20, 2), len(sizes))
    yes, sure, group = draw.binomial(sizes, shares), confidence(), draw.integers(0, len(sizes))
    mean = (yes.sum() + 0.5) / (sizes.sum() + 1)
    differences = (np.arange(40) + 0.5) / 40
    strength = (1 - differences) / differences
    a, b = mean * strength, (1 - mean) * strength
    logs = stats.betabinom.logpmf(yes[:, None], sizes[:, None], a, b).sum(axis=0)
    likely = np.exp(logs - special.logsumexp(logs))
    a, b = a + yes[group], b + sizes[group] - yes[group]
    below = lambda x, p: likely @ stats.beta.cdf(x, a, b) - p
    ends = [optimize.brentq(below, 0, 1, args=(p,), xtol=1e-14) for p in ((1 - sure) / 2, 1 - (1 - sure) / 2)]
    borrowed = likely @ (strength / (strength + sizes[group]))
    question = f"shrink {words([yes[group], sizes[group], sure])}|{words(yes)}|{words(sizes)}"
    return question, [likely @ (a / (a + b)), borrowed, *ends]


def rake():
    sizes = draw.integers(2, 6, draw.integers(1, 5))
    entries = [np.array([draw.integers(0, size) for size in sizes]) for _ in range(draw.integers(20, 80))]
    for margin, size in enumerate(sizes):
        for category in range(size):
            entries[category][margin] = category
    count = draw.integers(1, 40, len(entries))
    yes = draw.binomial(count, 0.6)
    # The known mix is that of the answers under other weights, so that weights exist.
    other = count * np.exp(draw.normal(0, 0.6, len(entries)))
    known = [[other[[e[m] == c for e in entries]].sum() for c in range(size)] for m, size in enumerate(sizes)]
    table = np.array([[float(e[m] == c) for m, size in enumerate(sizes) for c in range(size)] for e in entries])
    wanted = np.concatenate(known) / other.sum() * count.sum()
    dual = np.zeros(table.shape[1])
    for _ in range(100):
        weights = np.exp(table @ dual)
        off = wanted - table.T @ (count * weights)
        if np.abs(off).max() < 1e-9:
            break
        dual += np.linalg.pinv(table.T @ (table * (count * weights)[:, None])) @ off
    effective = (count @ weights) ** 2 / (count @ weights**2)
    parts = [words([0, 1e300, len(sizes)])] + [words(margin) for margin in known]
    parts += [words([*entry, n, part]) for entry, n, part in zip(entries, count, yes)]
    return f"rake {'|'.join(parts)}", [effective, yes @ weights / (count @ weights), *weights]


def series():
    before, after, trend = draw.integers(8, 60), draw.integers(4, 30), draw.integers(0, 2)
    n, sure = draw.integers(20, 400, before + after), confidence()
    values = draw.uniform(0, 1) + 0.1 * draw.normal(size=before + after)
    since = np.arange(before + after) - before
    step = (since >= 0).astype(float)
    middle = since[since >= 0].mean()
    columns = [np.ones_like(step), since, step] + ([step * (since - middle)] if trend else [])
    lags = int(np.floor(4 * (len(n) / 100) ** (2 / 9)))
    model = sm.WLS(values, np.column_stack(columns), weights=n)
    plain = model.fit()
    robust = model.fit(cov_type="HAC", cov_kwds={"maxlags": lags, "use_correction": True}, use_t=True)
    residuals = plain.wresid
    kept = np.clip((residuals[1:] @ residuals[:-1]) / (residuals @ residuals) + len(columns) / len(n), 0, 0.8)
    error = max(robust.bse[2], plain.bse[2] * np.sqrt((1 + kept) / (1 - kept)))
    half = stats.t.ppf(0.5 + sure / 2, len(n) - len(columns)) * error
    effect = plain.params[2]
    question = f"series {words([before, trend, sure])}|{words(values)}|{words(n)}"
    return question, [effect, plain.params[0] + plain.params[1] * middle, lags, effect - half, effect + half]


KINDS = [wilson, clopper_pearson, difference, quantile, shrink, rake, series]
if sys.argv[1] == "--write":
    for kind in KINDS:
        for question, expect in [kind() for _ in range(3)]:
            print(f"{question} = {expect if isinstance(expect, str) else words(expect)}")
    sys.exit()
failed = False
for kind in KINDS:
    asked = [kind() for _ in range(COUNT)]
    lines = "".join(question + "\n" for question, _ in asked)
    said = subprocess.run([sys.argv[1]], input=lines, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(said) == COUNT, f"{kind.__name__}: {len(said)} answers"
    worst = 0.0
    for (question, expect), answer in zip(asked, said):
        if isinstance(expect, str) or answer.startswith("fault"):
            assert answer == expect, f"{question}: {answer} instead of {expect}"
            continue
        found = np.array([float(number) for number in answer.split()])
        assert len(found) == len(expect), f"{question}: {answer}"
        # Six digits, and six decimals near 0.
        off = np.max(np.abs(found - expect) / np.maximum(np.abs(expect), 1e-3))
        if not off <= worst:
            worst, at = off, question
    failed |= not worst < 5e-7
    print(f"measure: {kind.__name__}: {COUNT} compared, the largest relative difference is {worst:.1e}")
    if not worst < 5e-7:
        print(f"measure: {at[:300]}", file=sys.stderr)
sys.exit(1 if failed else 0)
