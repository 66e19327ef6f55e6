"""Reference values of RobustLineTest: Student-t regression with 4 degrees of freedom and a ridge on the slope; mpmath 1.3.0, 40 digits.

First the thirty rounds of reweighting by Cramer's rule, as the paper has them (Lange, Little and Taylor 1989, section 3). Then, by Newton's
method, where they lead: the weighted residuals u_i r_i must balance the ridge, and s^2 is the weighted mean of u_i r_i^2, with
u_i = 5 / (4 + r_i^2 / s^2).
"""

from mpmath import findroot, mp, mpf, nstr

mp.dps = 40
X = [mpf(v) for v in (-2, -1, 0, 1, 2, 0.5)]
Y = [mpf(v) for v in (-1.9, -1.2, 0.3, 0.8, 2.2, 6)]
W = [mpf(v) for v in (0.5, 1.5, 1, 1, 1.25, 0.75)]
RIDGE = mpf(2)


def residuals(a, b):
    return [y - a - b * x for x, y in zip(X, Y)]


def trust(a, b, q):
    return [5 / (4 + r * r / q) for r in residuals(a, b)]


def spread(a, b, u):
    return sum(w * v * r * r for w, v, r in zip(W, u, residuals(a, b))) / sum(W)


def sums(u):
    m = [w * v for w, v in zip(W, u)]
    return (sum(m), sum(v * x for v, x in zip(m, X)), sum(v * x * x for v, x in zip(m, X)) + RIDGE,
            sum(v * y for v, y in zip(m, Y)), sum(v * x * y for v, x, y in zip(m, X, Y)))


def conditions(a, b, q):
    u = trust(a, b, q)
    balance = [w * v * r for w, v, r in zip(W, u, residuals(a, b))]
    return sum(balance), sum(v * x for v, x in zip(balance, X)) - RIDGE * b, spread(a, b, u) - q


u = [mpf(1)] * len(X)
for done in range(30):
    n, sx, sxx, sy, sxy = sums(u)
    d = n * sxx - sx * sx
    a, b = (sxx * sy - sx * sxy) / d, (n * sxy - sx * sy) / d
    q = spread(a, b, u)
    inverse = sxx / d, -sx / d, n / d
    u = trust(a, b, q)
leverage = inverse[0] + 2 * 3 * inverse[1] + 9 * inverse[2]
for name, value in (("a", a), ("b", b), ("s^2", q), ("inverse 00", inverse[0]), ("01", inverse[1]), ("11", inverse[2]),
                    ("noise", 2 * q), ("variance at 3", q * (2 + leverage))):
    print(f"{name:14} {nstr(value, 15)}")
print("in the end    ", *(nstr(v, 10) for v in findroot(conditions, (a, b, q))))
