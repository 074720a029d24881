"""Settings of all tests."""

import os
import signal

from hypothesis import settings

# A page that is a picture stays unread, whatever this machine has installed; tests of recognition choose their engine.
os.environ["ITA_OCR"] = "none"
os.environ["ITA_CACHE"] = "none"

# What is slow is shown by benchmarks/; a loaded machine must not fail a test.
settings.register_profile("itareports", deadline=None)
settings.load_profile("itareports")

# A shell starts what runs in its background deaf to Ctrl-C, and so would be the programs that tests interrupt.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
