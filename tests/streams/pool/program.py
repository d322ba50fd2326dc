"""A child for the tests of `handle`: `program.py LIFELINE CODE` runs the code."""

import sys

if __name__ == "__main__":
    exec(sys.argv[2])
