import pytest

from reconcile.english.units import plural

MANY = [
    pytest.param("airstrike", "airstrikes", id="plain"),
    pytest.param("country", "countries", id="y"),
    pytest.param("coach", "coaches", id="ch"),
    pytest.param("person", "people", id="irregular"),
    pytest.param("square foot", "square feet", id="two words"),
    pytest.param("mile per hour", "miles per hour", id="a rate"),
    pytest.param("degree Celsius", "degrees Celsius", id="a scale"),
    pytest.param("USD", "USD", id="a currency"),
    pytest.param("penny", "pence", id="pence"),
    pytest.param("horsepower", "horsepower", id="never counted"),
]


@pytest.mark.parametrize(("one", "many"), MANY)
def test_plural(one: str, many: str) -> None:
    assert plural(one) == many
