"""Examples at the end of every help, in English: a line to type and a line that says what it does, in turn."""

LABELS = {
    "help-examples": "Examples",
    "examples-app": """\
juso-plan init
Begin a plan. What is not known is asked.
juso-plan check
Check all plans in municipalities/.
juso-plan render municipalities/kitakami/2025.yaml
Make the pages of a plan in dist/.
juso-plan check --help
See the options and examples of check. Every command has this.""",
    "examples-check": """\
juso-plan check
Check all plans in municipalities/.
juso-plan check municipalities/kitakami/2025.yaml --format concise
Check one plan, each finding on a line.
juso-plan check municipalities/kitakami/2025.yaml --fix --diff
See what could be mended safely, and mend nothing.""",
    "examples-render": """\
juso-plan render municipalities/kitakami/2025.yaml
Make dist/kitakami-2025.html and .md.
juso-plan render municipalities/kitakami/2025.yaml --to html,docx --edition summary
Make the summary for residents as a web page and in Word.""",
    "examples-site": """\
juso-plan site
Make the list of all plans in municipalities/ in dist/site.
juso-plan site municipalities/kitakami --to docx --out public
With files for Word, in public.""",
    "examples-schema": """\
juso-plan schema > plan.schema.json
Make the file that editors want.""",
    "examples-checklist": """\
juso-plan checklist municipalities/kitakami/2025.yaml
Show the completeness table.
juso-plan checklist municipalities/kitakami/2025.yaml --format html --output checklist.html
Make a page of it, to print and sign.""",
    "examples-init": """\
juso-plan init
Answer questions and begin a plan in this folder.
juso-plan init plans
Begin it in the folder plans.""",
    "examples-fmt": """\
juso-plan fmt municipalities/kitakami/2025.yaml
Put the file into form.
juso-plan fmt --check
See whether a file in municipalities/ is not in form.""",
    "examples-next-year": """\
juso-plan next-year municipalities/kitakami/2025.yaml
Write the edition of the next year to municipalities/kitakami/2026.yaml.
juso-plan next-year municipalities/kitakami/2025.yaml --keep-period --output revised.yaml
Write a revision within the period to revised.yaml.""",
    "examples-compare": """\
juso-plan compare municipalities
Compare all plans.
juso-plan compare municipalities --item item-2,support-meeting --format html --output compare.html
Make a page of participation support and the support meeting alone.""",
    "examples-timeline": """\
juso-plan timeline examples/mihon
Show the plan over its three editions.
juso-plan timeline examples/mihon --format html --output timeline.html
Make a page of it.""",
    "examples-diff": """\
juso-plan diff examples/mihon/2024.yaml examples/mihon/2025.yaml
See what changed, by weight.
juso-plan diff examples/mihon/2024.yaml examples/mihon/2025.yaml --format docx --output changes.docx
Make the table of old and new wording in Word.
juso-plan diff HEAD~1:municipalities/kitakami/2025.yaml municipalities/kitakami/2025.yaml
Compare with the edition that git had before.""",
    "examples-import": """\
juso-plan import sites sites.xlsx municipalities/kitakami/2025.yaml --dry-run
See what the list in Excel would change, and write nothing.
juso-plan import sites sites.xlsx municipalities/kitakami/2025.yaml
Take it in.""",
    "examples-git-diff": """\
git config diff.juso-plan.command "juso-plan git-diff"
Tell git to show changes of plans by this command. For more see docs/diff.md.""",
    "examples-export": """\
juso-plan export municipalities/kitakami/2025.yaml
Make the list of sites for Excel, in dist.
juso-plan export municipalities/kitakami/2025.yaml --to csv --output sites.csv
Make it as CSV.""",
    "examples-preview": """\
juso-plan preview municipalities/kitakami/2025.yaml
See the plan and its findings in a browser, anew each time the file is saved.
juso-plan preview municipalities/kitakami/2025.yaml --no-open --port 8000
Only print the address, to open it yourself.""",
    "examples-lsp": """\
juso-plan lsp
An editor runs this. Nobody types it.""",
    "examples-explain": """\
juso-plan explain LAW001
Read what the rule LAW001 asks for, and why.""",
    "examples-rules": """\
juso-plan rules
See all rules.
juso-plan rules --format json > rules.json
Make data of them.""",
    "help-completion": "Print what a shell needs to complete commands and options by the Tab key.",
    "help-shell": "The shell in use: bash, zsh, fish or powershell.",
    "examples-completion": """\
juso-plan completion bash >> ~/.bashrc
The next terminal completes by the Tab key.
juso-plan completion zsh >> ~/.zshrc
For zsh. It has to stand behind the line that loads compinit.
juso-plan completion fish > ~/.config/fish/completions/juso-plan.fish
For fish.
juso-plan completion powershell >> $PROFILE
For PowerShell.""",
}
