"""What all tests share."""

from hypothesis import settings

# Tests measure no time: what is slow on a busy machine is not wrong.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
