# What the benchmarks share: sourced by them, with their own name as $0.
# Leaves the folder of the project, the options -r RUNS and -o FOLDER read, and the numbers of texts as arguments.
set -euo pipefail
export LC_ALL=C DOTNET_NOLOGO=1
cd "$(dirname "$0")/../.."
runs=5 folder=/dev/shm/sitegen-bench
while getopts r:o: option; do
  case $option in
    r) runs=$OPTARG ;;
    o) folder=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || { sed -n '2,/^source/{/^#/s/^# \{0,1\}//p}' "tests/bench/$(basename "$0")" >&2; exit 2; }
# Programs lie on a disk, as the peers do: of a file in memory alone smaller pieces are mapped, and a start takes a fifth longer.
programs=$PWD/tests/SiteGen.Benchmarks/bin/programs
mkdir -p "$folder" "$programs"

publish() { # name, properties...
  local name=$1; shift
  dotnet publish src/SiteGen -c Release --use-current-runtime -o "$programs/$name" "$@" > "$folder/$name.log" || { tail "$folder/$name.log"; exit 1; }
}
publish program
if grep -aq 'No usable version of libssl' "$programs/program/sitegen"; then
  echo "without libssl-dev, cmake and make OpenSSL is not part of the program: it starts some nine milliseconds later" >&2
fi
dotnet build -c Release -v q --nologo tests/SiteGen.Benchmarks > "$folder/build.log" || { tail "$folder/build.log"; exit 1; }
tools() { dotnet run -c Release --no-build --project tests/SiteGen.Benchmarks -- "$@"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }
