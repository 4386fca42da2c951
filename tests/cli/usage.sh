#!/usr/bin/env bash
# Options, misuse, language, help, and the files that are made from the option table.
. "$(dirname "$0")/lib.bash"

run 2 'no command'
has err '--help' 'it points to the help'
run 2 'unknown command' chekc x
has err '“check”' 'the nearest command is suggested'
for later in extract rollup diff merge lookup import; do
    run 2 "$later is not a command yet" "$later" x
done
run 2 'unknown option' check --formt json x
has err '“--format”' 'the nearest option is suggested'
run 2 'unknown value' check --format=jsn x
has err '“json”' 'the nearest value is suggested'
run 2 'missing value' check x --against
run 2 'value for a flag' check --fix=yes x
run 2 'unknown letter' fmt -z x
run 2 'option of another command' check --table hamlets x
run 2 'no operand' check
run 2 'too many operands' report a b
run 2 'unknown kind' parse cuont 3
has err '“count”' 'the nearest kind is suggested'
run 2 'schema takes no operand' schema x
run 2 '--table without csv' convert --to json --table hamlets x
run 2 'csv without --table' convert --to csv x
run 2 'convert without --to' convert x
run 2 '-w with --check' fmt -w --check x
run 2 '-w on stdin' fmt -w -
run 2 '--fix on stdin' check --fix -
run 2 'code of four digits' new 3390
run 2 '--all without catalogue' new --all 'Lai Châu'
empty out 'misuse writes nothing to stdout'
run 2 'report as docx' report --to docx x
has err 'md, html' 'it says what there is'
run 2 'report as txt by name' report x -o y.txt

run 0 'version' --version
has out 'danvan 0.' 'the version is printed'
run 0 'help' --help
for command in check show fmt convert report schema parse new todo; do
    has out "  $command " "help names $command"
    run 0 "help of $command" "$command" -h
    has out "danvan $command" "usage of $command"
    run 0 "help $command" help "$command"
    run 0 'help again' --help
done
run 2 'help of an unknown command' help foo

run 0 'Vietnamese by default' --help
has out 'Cách dùng' 'Vietnamese'
run 0 '--lang before the command' --lang en --help
has out 'Usage' 'English by option'
DANVAN_LANG=en run 0 'DANVAN_LANG' --help
has out 'Usage' 'English by DANVAN_LANG'
LANG=en_US.UTF-8 run 0 'LANG' --help
has out 'Usage' 'English by LANG'
LANG=C run 0 'LANG=C' --help
has out 'Cách dùng' 'C names no language'
DANVAN_LANG=vi LANG=en_US.UTF-8 run 0 'DANVAN_LANG before LANG' --help
has out 'Cách dùng' 'DANVAN_LANG wins'
run 2 'a wrong option is told in the language asked for' chekc --lang en
has err 'did you mean' 'English trouble'

good_dossier >good.yaml
run 0 'options may follow operands' check good.yaml --format json
run 0 '--opt=value' check --format=json good.yaml
cp good.yaml ./-odd.yaml
run 0 '-- ends the options' check -- -odd.yaml
run 3 'after -- everything is an operand' check -- --format

for shell in bash:danvan.bash zsh:_danvan fish:danvan.fish; do
    run 0 "completion for ${shell%%:*}" help --completion "${shell%%:*}"
    same out "$DANVAN_SOURCE/examples/cli/completion/${shell##*:}" "${shell##*:} is up to date"
done
run 0 'man page' help --man
same out "$DANVAN_SOURCE/docs/man/danvan.1" 'danvan.1 is up to date'
if bash -n "$DANVAN_SOURCE/examples/cli/completion/danvan.bash"; then ok 'bash reads its completion'; else not_ok 'bash reads its completion'; fi
complete_words() {
    bash -c '. "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _danvan; printf "%s\n" "${COMPREPLY[@]}"' _ \
        "$DANVAN_SOURCE/examples/cli/completion/danvan.bash" "$@" >words
}
complete_words danvan ch
has words check 'commands complete'
complete_words danvan check --format s
has words sarif 'values complete'
complete_words danvan convert --ta
has words --table 'options complete'
finish
