"""Examples at the end of every help, in Japanese: a line to type and a line that says what it does, in turn.

For the maintainer: the lines to type are the same in every language, and a test runs them.
"""

LABELS = {
    "help-examples": "例",
    "examples-app": """\
juso-plan init
書きかけの計画を作ります。足りないことは聞きます。
juso-plan check
municipalities/ にある全ての計画を検査します。
juso-plan render municipalities/kitakami/2025.yaml
計画のページを dist/ に作ります。
juso-plan check --help
「check」の指定と例を見ます。ほかの命令も同じです。""",
    "examples-check": """\
juso-plan check
municipalities/ にある全ての計画を検査します。
juso-plan check municipalities/kitakami/2025.yaml --format concise
一つの計画を検査し、指摘を1行ずつ表示します。
juso-plan check municipalities/kitakami/2025.yaml --fix --diff
安全に直せるところを、直さずに見ます。""",
    "examples-render": """\
juso-plan render municipalities/kitakami/2025.yaml
dist/kitakami-2025.html と .md を作ります。
juso-plan render municipalities/kitakami/2025.yaml --to html,docx --edition summary
住民のための概要版を、ウェブページとWordで作ります。""",
    "examples-site": """\
juso-plan site
municipalities/ の全ての計画の一覧を、dist/site に作ります。
juso-plan site municipalities/kitakami --to docx --out public
Wordのファイルも置き、public に作ります。""",
    "examples-schema": """\
juso-plan schema > plan.schema.json
編集ソフトに渡すファイルを作ります。""",
    "examples-checklist": """\
juso-plan checklist municipalities/kitakami/2025.yaml
充足表を表示します。
juso-plan checklist municipalities/kitakami/2025.yaml --format html --output checklist.html
印刷して署名できるページにします。""",
    "examples-init": """\
juso-plan init
質問に答えて、今のフォルダーに計画を作ります。
juso-plan init plans
plans というフォルダーに作ります。""",
    "examples-fmt": """\
juso-plan fmt municipalities/kitakami/2025.yaml
ファイルを整えます。
juso-plan fmt --check
municipalities/ に、整っていないファイルがないかを見ます。""",
    "examples-next-year": """\
juso-plan next-year municipalities/kitakami/2025.yaml
次の年度の版を、municipalities/kitakami/2026.yaml に書きます。
juso-plan next-year municipalities/kitakami/2025.yaml --keep-period --output revised.yaml
期間の途中の見直しの版を、revised.yaml に書きます。""",
    "examples-compare": """\
juso-plan compare municipalities
全ての計画を比べます。
juso-plan compare municipalities --item item-2,support-meeting --format html --output compare.html
参加支援事業と支援会議だけを、ページにします。""",
    "examples-timeline": """\
juso-plan timeline examples/mihon
三つの版の移り変わりを表示します。
juso-plan timeline examples/mihon --format html --output timeline.html
ページにします。""",
    "examples-diff": """\
juso-plan diff examples/mihon/2024.yaml examples/mihon/2025.yaml
変わったことを、重さの順に見ます。
juso-plan diff examples/mihon/2024.yaml examples/mihon/2025.yaml --format docx --output changes.docx
新旧対照表をWordで作ります。
juso-plan diff HEAD~1:municipalities/kitakami/2025.yaml municipalities/kitakami/2025.yaml
gitに登録した前の版と比べます。""",
    "examples-import": """\
juso-plan import sites sites.xlsx municipalities/kitakami/2025.yaml --dry-run
Excelの一覧を取り込むと何が変わるかを、書かずに見ます。
juso-plan import sites sites.xlsx municipalities/kitakami/2025.yaml
取り込みます。""",
    "examples-git-diff": """\
git config diff.juso-plan.command "juso-plan git-diff"
gitに、計画の変更をこの命令で示すように伝えます。詳しくは docs/diff.md にあります。""",
    "examples-export": """\
juso-plan export municipalities/kitakami/2025.yaml
拠点の一覧をExcelにし、dist に置きます。
juso-plan export municipalities/kitakami/2025.yaml --to csv --output sites.csv
CSVにします。""",
    "examples-preview": """\
juso-plan preview municipalities/kitakami/2025.yaml
ブラウザーに計画のページと指摘が出ます。ファイルを保存するたびに変わります。
juso-plan preview municipalities/kitakami/2025.yaml --no-open --port 8000
場所を表示するだけにします。ブラウザーは自分で開きます。""",
    "examples-lsp": """\
juso-plan lsp
編集ソフトが動かします。人が打つことはありません。""",
    "examples-explain": """\
juso-plan explain LAW001
規則 LAW001 が何を、なぜ求めるかを読みます。""",
    "examples-rules": """\
juso-plan rules
規則の一覧を見ます。
juso-plan rules --format json > rules.json
表計算などで使えるデータにします。""",
    "help-completion": "Tabキーで命令や指定を補うための設定を出力します。",
    "help-shell": "使っているシェル: bash、zsh、fish、powershell。",
    "examples-completion": """\
juso-plan completion bash >> ~/.bashrc
次に開く端末から、Tabキーで補われます。
juso-plan completion zsh >> ~/.zshrc
zshのとき。compinit を読み込む行より後に置きます。
juso-plan completion fish > ~/.config/fish/completions/juso-plan.fish
fishのとき。
juso-plan completion powershell >> $PROFILE
PowerShellのとき。""",
}
