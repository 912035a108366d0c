// The compiled catalogue, as bytes of the program.
  .section .rodata
  .globl actives_builtin_catalogue
  .globl actives_builtin_catalogue_end
  .hidden actives_builtin_catalogue
  .hidden actives_builtin_catalogue_end
  .balign 64
actives_builtin_catalogue:
  .incbin "catalogue.pack"
actives_builtin_catalogue_end:
  .byte 0
  .section .note.GNU-stack, "", %progbits
