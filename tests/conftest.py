"""Settings of the property tests."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# A slow machine is no fault of the code; timing is measured by benchmarks/speed.py.
settings.register_profile(
    "newslint", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("newslint")
