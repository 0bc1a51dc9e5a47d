"""What endpoints are sent, as JSON. Nothing of it says who the customer is; docs/webhooks.md has an example."""

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, Field, WithJsonSchema

from tracking.hooks.kinds import Kind


class ParcelNews(BaseModel):
    """The parcel, as it stood when the message was made."""

    sequence: int = Field(description="Grows with each message; of one parcel the highest is the newest truth.")
    order: str = Field(description="The shop's own number.")
    codes: list[str] = Field(description="Every code that the parcel is known by.")
    tracking_number: str | None
    carrier: str | None = Field(description="Short name, as in orders: ups")
    stage: str | None = Field(description="The furthest stage that it has reached.")
    state: str | None = Field(description="That stage, or what stands in its way now.")
    at: datetime = Field(description="When it happened; for what is taken back, when the server heard so.")
    expected_on: date | None = Field(description="The day of arrival, as it was named last.")
    # Written out: by name it would be any room's Kind in the whole interface's document.
    taken_back: Annotated[Kind | None, WithJsonSchema({"enum": [*(kind.value for kind in Kind), None]})] = Field(
        description="The kind of news that counts no longer; null for all other news."
    )
    page: str | None = Field(description="The customer's page; null once its link was revoked or has ended.")


class Hook(BaseModel):
    """A message. `timestamp` is when it was made."""

    type: str = Field(json_schema_extra={"enum": [kind.type for kind in Kind]})
    timestamp: datetime
    data: ParcelNews


class Ping(BaseModel):
    """What `tracking shop webhook test` sends."""

    type: Literal["ping"] = "ping"
    timestamp: datetime
    data: dict[str, str] = {}


def schemas(template: str) -> dict[str, Any]:
    """The messages' models, by name, for the OpenAPI document. `template` is how it refers to one: "#/…/{model}"."""
    hook = Hook.model_json_schema(ref_template=template)
    return {**hook.pop("$defs"), "Hook": hook}


def described(reference: str) -> dict[str, Any]:
    """What the OpenAPI document says of the requests that shops get. `reference` leads to the message's model."""
    content = {"application/json": {"schema": {"$ref": reference}}}
    return {
        "parcel": {
            "post": {
                "summary": "A shop's parcel has news",
                "description": "Signed as Standard Webhooks says; docs/webhooks.md has the whole story.",
                "requestBody": {"required": True, "content": content},
                "responses": {"2XX": {"description": "Taken"}, "410": {"description": "Send nothing more"}},
            }
        }
    }
