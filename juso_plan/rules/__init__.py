"""Plan and law to findings and requirements. Knows nothing of output.

For the maintainer: `check` (bytes to findings), `checklist` (the 充足表), `registry` (what a rule is),
`case` (the plan as rules see it), `engine` (running them), `locate` (offsets to lines and paths),
`waivers` (確認済み), `pages` (a rule's page), `about` (which rules ask about a key), `authority` (who asks),
`shape*` (the rules of the file's shape), `profile*` (what a prefecture or a city asks for besides),
`side_file` (reading a profile or a theme), `book/` (the rules themselves).
"""
