# shellcheck shell=bash
# Other systems in folders of their own, made by debootstrap and entered by chroot. Sourced by scripts/release-check.
: "${root:?}" "${mirror:?}"

# make_root FOLDER RELEASE [ARCHITECTURE]: nothing but what a Debian always has. One that is there is kept.
make_root() {
  local folder=$1 release=$2 architecture=${3:-$(dpkg --print-architecture)}
  [[ -f $folder/.made ]] && return
  rm -rf "$folder"
  mkdir -p "$(dirname -- "$folder")"
  debootstrap --variant=minbase --arch="$architecture" "$release" "$folder" "$mirror" || return
  # Names of machines are found as they are here.
  local names
  for names in /etc/resolv.conf /etc/hosts; do
    [[ ! -f $names ]] || cp "$names" "$folder/etc/"
  done
  touch "$folder/.made"
}

# in_root FOLDER COMMAND...: runs it as root of that system, in its folder /actives where there is one. What is mounted is
# seen by it alone and gone when it ends, as are the processes that it leaves behind. $other_processor is the name of a
# processor whose programs run too, by qemu.
in_root() {
  local enter=(unshare --mount --pid --fork --kill-child env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
    LC_ALL=C.UTF-8 TERM=dumb DEBIAN_FRONTEND=noninteractive "$root/scripts/lib/enter_root.sh")
  if [[ -z ${other_processor-} || -e /proc/sys/fs/binfmt_misc/qemu-$other_processor ]]; then
    "${enter[@]}" "" "$@" </dev/null
  else
    in_users "${enter[@]}" "$other_processor" "$@"
  fi
}

# in_users COMMAND...: in a user namespace that has the users of this system. The kernel takes interpreters in it that are
# nobody else's and go with it.
in_users() {
  local gate status=0
  gate=$(mktemp -d)
  mkfifo "$gate/made" "$gate/mapped"
  # shellcheck disable=SC2016
  unshare --user sh -c 'echo >"$0/made"; read -r _ <"$0/mapped"; exec "$@"' "$gate" "$@" </dev/null &
  read -r _ <"$gate/made"
  printf '0 0 65536' >"/proc/$!/uid_map"
  printf '0 0 65536' >"/proc/$!/gid_map"
  echo >"$gate/mapped"
  wait $! || status=$?
  rm -r "$gate"
  return "$status"
}

# install_in_root FOLDER NAME...: packages of its own release, once.
install_in_root() {
  local folder=$1
  [[ -f $folder/.packages && $(<"$folder/.packages") == "${*:2}" ]] && return
  in_root "$folder" apt-get update -q &&
    in_root "$folder" apt-get install -qy --no-install-recommends "${@:2}" &&
    rm -rf "$folder"/var/cache/apt/archives/*.deb &&
    printf '%s' "${*:2}" >"$folder/.packages"
}

# put_sources FOLDER: what is committed here, as FOLDER/actives. What was built there of an older state stays, so that a
# second run is quick.
put_sources() {
  local sources=$1/actives
  if [[ ! -d $sources/.git ]]; then
    git clone --quiet --no-hardlinks "$root" "$sources"
  else
    git -C "$sources" fetch --quiet origin HEAD && git -C "$sources" reset --quiet --hard FETCH_HEAD
  fi
  # build/ is ignored, and stays.
  git -C "$sources" clean --quiet --force -d
}
