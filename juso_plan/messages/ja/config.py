"""Japanese words of the settings of a project, and of `config`."""

LABELS = {
    "no-folder": "今作業しているフォルダーがなくなっています。別のフォルダーに移ります。",
    "bad-settings": "{path} は上のエラーがあるため、設定として使えません。",
    "settings-lead-out": "{path} は、リポジトリーの外へのリンクです。設定として使いません。",
    "help-config": "今効いている設定と、それぞれの出所を表示します。",
    "help-config-form": "出力の形: text、json。",
    "config-option": "指定（--lang）",
    "config-environment": "環境変数 JUSO_PLAN_LANG",
    "config-file": "{path}:{line}",
    "config-default": "既定",
    "config-nothing": "（なし）",
    "config-read": "設定のファイル: {path}",
    "config-unread": "設定のファイル（juso-plan.toml）はありません。",
    "examples-config": """\
juso-plan config
今効いている設定と、その出所を見ます。
juso-plan config --format json > config.json
プログラムが読む形にします。""",
}
