"""What RenderBenchmark measures callaudit against: PDFs of two control charts each, drawn by matplotlib.

usage: charts.py FOLDER PAGES
"""
import pathlib
import sys

import matplotlib

matplotlib.use("pdf")
import matplotlib.pyplot as plt
import numpy as np

MONTHS = ["Nov", "Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"]
PLACES = np.arange(len(MONTHS))


def control_chart(axes, title, level, cases, hits):
    share = hits / cases
    reach = 3 * np.sqrt(level * (1 - level) / cases)
    axes.fill_between(PLACES, np.clip(level - reach, 0, 1), np.clip(level + reach, 0, 1),
                      step="mid", color="#56b4e9", alpha=0.16, linewidth=0)
    axes.axhline(level, color="#0072b2", linewidth=1)
    axes.plot(PLACES, share, "-o", color="#1d2733", markersize=4, linewidth=1.1)
    axes.set_xticks(PLACES, [f"{month}\n{n}" for month, n in zip(MONTHS, cases)], fontsize=7)
    axes.set_yticks([0, 0.25, 0.5, 0.75, 1], ["0", "25", "50", "75", "100%"], fontsize=7)
    axes.set_title(title, loc="left", fontsize=9)
    axes.text(11.6, level, f"usual {level:.0%}", color="#0072b2", fontsize=8)
    axes.grid(axis="y", color="#eef1f4")
    for spine in axes.spines.values():
        spine.set_visible(False)


def main(folder, pages):
    random = np.random.default_rng(1)
    for page in range(pages):
        figure, both = plt.subplots(1, 2, figsize=(7.4, 2.1))
        for axes, title, level in zip(both, ("Audits with a critical error", "Satisfied customers (4–5)"), (0.19, 0.8)):
            cases = random.integers(45, 55, len(MONTHS))
            control_chart(axes, title, level, cases, random.binomial(cases, level))
        figure.savefig(folder / f"{page}.pdf")
        plt.close(figure)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), int(sys.argv[2]))
