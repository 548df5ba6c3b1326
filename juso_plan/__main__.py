"""`python -m juso_plan`."""

from juso_plan.cli import main

if __name__ == "__main__":
    main()
