/// <reference types="@microsoft/office-js/dist/office" />
