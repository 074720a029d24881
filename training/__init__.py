"""How the recogniser of printed lines is trained; no part of the installed package."""
