#!/usr/bin/env bash
# enter_root.sh PROCESSOR FOLDER COMMAND...: the part of in_root (roots.sh) that runs in namespaces of its own.
set -euo pipefail

processor=$1
folder=$2
mount --bind "$folder" "$folder"
mount -t proc proc "$folder/proc"
mkdir -p "$folder/dev/pts" "$folder/dev/shm"
mount -t devpts -o newinstance,ptmxmode=666,mode=620 devpts "$folder/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$folder/dev/shm"

# How the kernel knows a program of the other processor: by the head of the file.
if [[ $processor == s390x ]]; then
  mount -t binfmt_misc binfmt_misc "$folder/proc/sys/fs/binfmt_misc"
  head='\x7fELF\x02\x02\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x02\x00\x16'
  mask='\xff\xff\xff\xff\xff\xff\xff\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xfe\xff\xff'
  # F: opened now, from here.
  printf '%s' ":qemu-s390x:M::$head:$mask:$folder/usr/bin/qemu-s390x-static:F" \
    >"$folder/proc/sys/fs/binfmt_misc/register"
fi

# Not by chroot alone: the kernel lets nobody make a user namespace whose root is not that of the mounts, and tests do.
cd "$folder"
pivot_root . mnt
# shellcheck disable=SC2016
exec chroot . /bin/sh -c 'umount -l /mnt; cd /actives 2>/dev/null || cd /; exec "$@"' sh "${@:3}"
