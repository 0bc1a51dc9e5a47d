"""Shops' keys: given once, looked up by their hash, revoked."""

from tracking.shops.models import Shop
from tracking.tokens import Tokens

_keys = Tokens(Shop, "key_hash", "shop", "key")
give, revoke, find = _keys.give, _keys.revoke, _keys.find
