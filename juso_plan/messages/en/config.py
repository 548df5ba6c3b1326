"""English words of the settings of a project, and of `config`."""

LABELS = {
    "no-folder": "The folder that you work in is gone. Go to another one.",
    "bad-settings": "{path} can't be used as settings because of the errors above.",
    "settings-lead-out": "{path} is a link out of the repository. It is not used as settings.",
    "help-config": "Print the settings in force, and where each comes from.",
    "help-config-form": "The form of the output: text or json.",
    "config-option": "option (--lang)",
    "config-environment": "environment variable JUSO_PLAN_LANG",
    "config-file": "{path}:{line}",
    "config-default": "default",
    "config-nothing": "(none)",
    "config-read": "File of settings: {path}",
    "config-unread": "There is no file of settings (juso-plan.toml).",
    "examples-config": """\
juso-plan config
Look at the settings in force, and where each comes from.
juso-plan config --format json > config.json
Write them for a program to read.""",
}
