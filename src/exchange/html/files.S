// The templates, the style sheet and the script of the site, as bytes of the program: of each file its name, how many bytes
// follow, and these. files.cpp reads it.
  .section .rodata
  .globl actives_html_files
  .globl actives_html_files_end
  .hidden actives_html_files
  .hidden actives_html_files_end

  .macro file path
  .asciz "\path"
  .balign 8
  .quad 2f - 1f
1:
  .incbin "\path"
2:
  .balign 8
  .endm

  .balign 8
actives_html_files:
  file "frame.html"
  file "start.html"
  file "ingredients.html"
  file "ingredient.html"
  file "type.html"
  file "concerns.html"
  file "concern.html"
  file "terms.html"
  file "term.html"
  file "claims.html"
  file "claim.html"
  file "law.html"
  file "market.html"
  file "sources.html"
  file "everyday.html"
  file "everyday-letter.html"
  file "grades.html"
  file "label.html"
  file "part-badge.html"
  file "part-cautions.html"
  file "part-cites.html"
  file "part-claims.html"
  file "part-filters.html"
  file "part-grid.html"
  file "part-ingredient-rows.html"
  file "part-link.html"
  file "part-references.html"
  file "part-target-rows.html"
  file "part-texts.html"
  file "part-word-link.html"
  file "site.css"
  file "site.js"
  file "icon.svg"
actives_html_files_end:
  .byte 0
  .section .note.GNU-stack, "", %progbits
